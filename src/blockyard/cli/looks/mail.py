"""The mail server takes our sign-in. No mail is sent."""

import smtplib
import ssl

from blockyard.app.settings import Settings
from blockyard.base.settings import reveal
from blockyard.base.unreachable import why_no_answer
from blockyard.identity.mail import MailError, signed_in
from blockyard.tenancy.doctor.finding import Finding

VARIABLE = "BLOCKYARD_SMTP_URL"


def examine(settings: Settings) -> list[Finding]:
    if settings.smtp_url is None:
        return []
    try:
        with signed_in(reveal(settings.smtp_url)):
            return []
    except smtplib.SMTPAuthenticationError:
        return [Finding("smtp_sign_in", VARIABLE, "its user and password are refused", "set those of the mail server")]
    except smtplib.SMTPNotSupportedError:
        return [Finding("smtp_sign_in", VARIABLE, "the server takes no sign-in", "leave user and password out")]
    except ssl.SSLError as error:
        problem = f"no trusted encryption: {error.reason or type(error).__name__}"
        return [Finding("smtp_encryption", VARIABLE, problem, "use the name that its certificate names")]
    except MailError as error:
        return [Finding("smtp_encryption", VARIABLE, str(error), "mails carry tokens: they leave here encrypted")]
    except (OSError, ValueError, smtplib.SMTPException) as error:
        problem = f"the server does not answer as one: {why_no_answer(error)}"
        return [Finding("smtp_unreachable", VARIABLE, problem, "check host and port; mails wait meanwhile")]
