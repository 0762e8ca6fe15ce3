"""Contains all the data models used in inputs/outputs"""

from .account_delete import AccountDelete
from .activity import Activity
from .activity_read import ActivityRead
from .activity_words import ActivityWords
from .activity_words_name import ActivityWordsName
from .add_link import AddLink
from .add_thing import AddThing
from .add_zone import AddZone
from .address import Address
from .address_country import AddressCountry
from .address_read import AddressRead
from .agent_instance_create import AgentInstanceCreate
from .agent_instance_page import AgentInstancePage
from .agent_instance_read import AgentInstanceRead
from .agent_instance_update import AgentInstanceUpdate
from .agent_metrics import AgentMetrics
from .agent_metrics_by_status import AgentMetricsByStatus
from .agent_type import AgentType
from .answer_create import AnswerCreate
from .api_key_create import ApiKeyCreate
from .api_key_create_scopes_type_0_item import ApiKeyCreateScopesType0Item
from .api_key_created import ApiKeyCreated
from .api_key_created_scopes_type_0_item import ApiKeyCreatedScopesType0Item
from .api_key_page import ApiKeyPage
from .api_key_read import ApiKeyRead
from .api_key_read_scopes_type_0_item import ApiKeyReadScopesType0Item
from .api_key_status import ApiKeyStatus
from .api_key_update import ApiKeyUpdate
from .assignment_create import AssignmentCreate
from .assignment_page import AssignmentPage
from .assignment_read import AssignmentRead
from .assignment_update import AssignmentUpdate
from .attempt_read import AttemptRead
from .attempt_withdraw import AttemptWithdraw
from .audience import Audience
from .audience_certainty import AudienceCertainty
from .audience_doer import AudienceDoer
from .audience_notice_code import AudienceNoticeCode
from .audience_notice_read import AudienceNoticeRead
from .audience_read import AudienceRead
from .audience_source_read import AudienceSourceRead
from .audience_step_read import AudienceStepRead
from .audience_way import AudienceWay
from .audience_way_read import AudienceWayRead
from .audience_where import AudienceWhere
from .audit_actor import AuditActor
from .audit_entry_page import AuditEntryPage
from .audit_entry_read import AuditEntryRead
from .audit_entry_read_action import AuditEntryReadAction
from .audit_entry_read_resource_type import AuditEntryReadResourceType
from .band import Band
from .billing_details_read import BillingDetailsRead
from .billing_details_write import BillingDetailsWrite
from .billing_plan_changed_event import BillingPlanChangedEvent
from .brief import Brief
from .brief_terrain_type_0 import BriefTerrainType0
from .brief_theme_type_0 import BriefThemeType0
from .brief_weather_type_0 import BriefWeatherType0
from .browser_scene import BrowserScene
from .change_preview import ChangePreview
from .change_preview_plan import ChangePreviewPlan
from .check_read import CheckRead
from .check_read_code import CheckReadCode
from .checkout_create import CheckoutCreate
from .checkout_create_plan import CheckoutCreatePlan
from .checkout_read import CheckoutRead
from .checkout_read_status import CheckoutReadStatus
from .choice_question import ChoiceQuestion
from .choice_question_read import ChoiceQuestionRead
from .claim_code_read import ClaimCodeRead
from .claim_codes_read import ClaimCodesRead
from .class_code_read import ClassCodeRead
from .class_copy import ClassCopy
from .class_create import ClassCreate
from .class_logins_create import ClassLoginsCreate
from .class_logins_create_method import ClassLoginsCreateMethod
from .class_logins_read import ClassLoginsRead
from .class_page import ClassPage
from .class_read import ClassRead
from .class_student_page import ClassStudentPage
from .class_student_read import ClassStudentRead
from .class_teacher_put import ClassTeacherPut
from .class_teacher_read import ClassTeacherRead
from .class_update import ClassUpdate
from .component_read import ComponentRead
from .component_read_held_type_0 import ComponentReadHeldType0
from .component_read_yaw import ComponentReadYaw
from .countable import Countable
from .coverage import Coverage
from .create_roster_import_mode import CreateRosterImportMode
from .currency_revenue import CurrencyRevenue
from .customer_create import CustomerCreate
from .customer_read import CustomerRead
from .deletion_report_page import DeletionReportPage
from .deletion_report_read import DeletionReportRead
from .deletion_report_read_counts import DeletionReportReadCounts
from .delivery_status import DeliveryStatus
from .design_settings import DesignSettings
from .design_settings_terrain_type_0 import DesignSettingsTerrainType0
from .design_settings_theme_type_0 import DesignSettingsThemeType0
from .design_settings_weather_type_0 import DesignSettingsWeatherType0
from .direct_begun import DirectBegun
from .direct_init import DirectInit
from .disabled_reason import DisabledReason
from .dispute_page import DisputePage
from .dispute_read import DisputeRead
from .dispute_read_reason import DisputeReadReason
from .dispute_read_status import DisputeReadStatus
from .do import Do
from .doubt import Doubt
from .doubt_code import DoubtCode
from .duration_summary import DurationSummary
from .email_change_confirmation import EmailChangeConfirmation
from .email_change_request import EmailChangeRequest
from .email_proof import EmailProof
from .enclosure import Enclosure
from .endpoint_test_data import EndpointTestData
from .endpoint_test_event import EndpointTestEvent
from .enrolled_read import EnrolledRead
from .enrollment_state import EnrollmentState
from .enrollment_update import EnrollmentUpdate
from .environment_audience_read import EnvironmentAudienceRead
from .environment_create import EnvironmentCreate
from .environment_create_answers import EnvironmentCreateAnswers
from .environment_deleted_data import EnvironmentDeletedData
from .environment_deleted_event import EnvironmentDeletedEvent
from .environment_failed_data import EnvironmentFailedData
from .environment_failed_event import EnvironmentFailedEvent
from .environment_lesson_read import EnvironmentLessonRead
from .environment_page import EnvironmentPage
from .environment_plan_read import EnvironmentPlanRead
from .environment_read import EnvironmentRead
from .environment_read_answers import EnvironmentReadAnswers
from .environment_read_links import EnvironmentReadLinks
from .environment_ready_data import EnvironmentReadyData
from .environment_ready_event import EnvironmentReadyEvent
from .environment_update import EnvironmentUpdate
from .environment_update_answers_type_0 import EnvironmentUpdateAnswersType0
from .erased_results import ErasedResults
from .event_status import EventStatus
from .event_type import EventType
from .execution_create import ExecutionCreate
from .execution_error import ExecutionError
from .execution_error_code import ExecutionErrorCode
from .execution_failed_data import ExecutionFailedData
from .execution_failed_event import ExecutionFailedEvent
from .execution_finished_data import ExecutionFinishedData
from .execution_finished_event import ExecutionFinishedEvent
from .execution_page import ExecutionPage
from .execution_read import ExecutionRead
from .execution_status import ExecutionStatus
from .export_failure import ExportFailure
from .export_state import ExportState
from .factor_kind import FactorKind
from .factor_list import FactorList
from .factor_read import FactorRead
from .fault import Fault
from .file_kind import FileKind
from .file_read import FileRead
from .file_sent import FileSent
from .file_sent_status import FileSentStatus
from .file_type import FileType
from .game_batch_create import GameBatchCreate
from .game_batch_read import GameBatchRead
from .game_claim_create import GameClaimCreate
from .game_claim_read import GameClaimRead
from .game_event_create import GameEventCreate
from .game_event_data import GameEventData
from .game_event_state import GameEventState
from .game_event_type import GameEventType
from .game_refusal_read import GameRefusalRead
from .get_assigned_play_response_206 import GetAssignedPlayResponse206
from .get_claim_code_sheet_paper import GetClaimCodeSheetPaper
from .get_liveness_response_get_liveness import GetLivenessResponseGetLiveness
from .get_login_cards_paper import GetLoginCardsPaper
from .get_play_response_206 import GetPlayResponse206
from .get_revenue_chart_currency import GetRevenueChartCurrency
from .get_scene_response_200 import GetSceneResponse200
from .get_scene_response_206 import GetSceneResponse206
from .get_upload_text_format import GetUploadTextFormat
from .get_upload_thumbnail_size import GetUploadThumbnailSize
from .gradebook_assignment import GradebookAssignment
from .gradebook_cell import GradebookCell
from .gradebook_read import GradebookRead
from .gradebook_student import GradebookStudent
from .ground import Ground
from .helper import Helper
from .hour_of_executions import HourOfExecutions
from .if_ import If
from .import_state import ImportState
from .inbox_event_page import InboxEventPage
from .inbox_event_read import InboxEventRead
from .inbox_event_read_code_type_0 import InboxEventReadCodeType0
from .instance_status import InstanceStatus
from .interval import Interval
from .invitation_acceptance import InvitationAcceptance
from .invitation_create import InvitationCreate
from .invitation_offer import InvitationOffer
from .invitation_page import InvitationPage
from .invitation_read import InvitationRead
from .invitation_status import InvitationStatus
from .invitation_token import InvitationToken
from .invoice_page import InvoicePage
from .invoice_read import InvoiceRead
from .invoice_read_status import InvoiceReadStatus
from .item_answer_read import ItemAnswerRead
from .item_page import ItemPage
from .item_read import ItemRead
from .join_create import JoinCreate
from .join_read import JoinRead
from .join_request_page import JoinRequestPage
from .join_request_read import JoinRequestRead
from .joining import Joining
from .leaving import Leaving
from .lesson import Lesson
from .lesson_edits import LessonEdits
from .lesson_fact import LessonFact
from .lesson_fact_read import LessonFactRead
from .lesson_read import LessonRead
from .lesson_source import LessonSource
from .lesson_source_read import LessonSourceRead
from .lesson_term import LessonTerm
from .lesson_term_read import LessonTermRead
from .lettering import Lettering
from .light import Light
from .limit_use import LimitUse
from .line_fault import LineFault
from .link import Link
from .link_kind import LinkKind
from .link_method import LinkMethod
from .link_read import LinkRead
from .list_agent_instances_sort import ListAgentInstancesSort
from .list_api_keys_sort import ListApiKeysSort
from .list_assignments_sort import ListAssignmentsSort
from .list_assignments_state import ListAssignmentsState
from .list_attempts_sort import ListAttemptsSort
from .list_audit_entries_action import ListAuditEntriesAction
from .list_audit_entries_resource_type import ListAuditEntriesResourceType
from .list_audit_entries_sort import ListAuditEntriesSort
from .list_class_students_sort import ListClassStudentsSort
from .list_classes_sort import ListClassesSort
from .list_deletion_reports_sort import ListDeletionReportsSort
from .list_disputes_sort import ListDisputesSort
from .list_disputes_status import ListDisputesStatus
from .list_environment_publications_sort import ListEnvironmentPublicationsSort
from .list_environment_versions_sort import ListEnvironmentVersionsSort
from .list_environments_sort import ListEnvironmentsSort
from .list_executions_sort import ListExecutionsSort
from .list_inbox_sort import ListInboxSort
from .list_invitations_sort import ListInvitationsSort
from .list_invoices_sort import ListInvoicesSort
from .list_invoices_status import ListInvoicesStatus
from .list_join_requests_sort import ListJoinRequestsSort
from .list_members_sort import ListMembersSort
from .list_organizations_sort import ListOrganizationsSort
from .list_own_assignments_sort import ListOwnAssignmentsSort
from .list_own_events_sort import ListOwnEventsSort
from .list_payment_methods_sort import ListPaymentMethodsSort
from .list_payments_sort import ListPaymentsSort
from .list_payments_status import ListPaymentsStatus
from .list_place_keys_sort import ListPlaceKeysSort
from .list_refund_requests_sort import ListRefundRequestsSort
from .list_refund_requests_status import ListRefundRequestsStatus
from .list_refunds_sort import ListRefundsSort
from .list_refunds_status import ListRefundsStatus
from .list_roblox_links_sort import ListRobloxLinksSort
from .list_roster_changes_sort import ListRosterChangesSort
from .list_roster_imports_sort import ListRosterImportsSort
from .list_statements_sort import ListStatementsSort
from .list_statements_type import ListStatementsType
from .list_stripe_events_sort import ListStripeEventsSort
from .list_student_exports_sort import ListStudentExportsSort
from .list_students_sort import ListStudentsSort
from .list_subscriptions_sort import ListSubscriptionsSort
from .list_subscriptions_status import ListSubscriptionsStatus
from .list_terms_sort import ListTermsSort
from .list_upload_uses_sort import ListUploadUsesSort
from .list_uploads_sort import ListUploadsSort
from .list_webhook_deliveries_event_type import ListWebhookDeliveriesEventType
from .list_webhook_deliveries_sort import ListWebhookDeliveriesSort
from .list_webhook_endpoints_sort import ListWebhookEndpointsSort
from .mark_read import MarkRead
from .match_pair import MatchPair
from .match_pair_read import MatchPairRead
from .match_question import MatchQuestion
from .match_question_read import MatchQuestionRead
from .me_read import MeRead
from .mechanic import Mechanic
from .member_added_event import MemberAddedEvent
from .member_data import MemberData
from .member_page import MemberPage
from .member_read import MemberRead
from .member_removed_event import MemberRemovedEvent
from .member_role_changed_data import MemberRoleChangedData
from .member_role_changed_event import MemberRoleChangedEvent
from .member_update import MemberUpdate
from .membership_summary import MembershipSummary
from .method import Method
from .mood import Mood
from .mood_read import MoodRead
from .mood_read_weather_type_0 import MoodReadWeatherType0
from .mood_weather_type_0 import MoodWeatherType0
from .move import Move
from .move_question import MoveQuestion
from .multipart_begun import MultipartBegun
from .multipart_complete import MultipartComplete
from .multipart_init import MultipartInit
from .named_students_create import NamedStudentsCreate
from .named_students_create_method_type_0 import NamedStudentsCreateMethodType0
from .named_students_read import NamedStudentsRead
from .notice_read import NoticeRead
from .notice_read_code import NoticeReadCode
from .number_question import NumberQuestion
from .number_question_read import NumberQuestionRead
from .on import On
from .one_roster_version import OneRosterVersion
from .open_cloud_key_read import OpenCloudKeyRead
from .open_cloud_key_write import OpenCloudKeyWrite
from .order import Order
from .order_question import OrderQuestion
from .order_question_read import OrderQuestionRead
from .organization_create import OrganizationCreate
from .organization_delete import OrganizationDelete
from .organization_read import OrganizationRead
from .organization_summary import OrganizationSummary
from .organization_summary_page import OrganizationSummaryPage
from .organization_update import OrganizationUpdate
from .own_assignment_page import OwnAssignmentPage
from .own_assignment_read import OwnAssignmentRead
from .own_read import OwnRead
from .own_result_read import OwnResultRead
from .owned_organization import OwnedOrganization
from .part_done import PartDone
from .part_read import PartRead
from .parts import Parts
from .passkey_answer import PasskeyAnswer
from .passkey_assertion import PasskeyAssertion
from .passkey_attestation import PasskeyAttestation
from .passkey_create import PasskeyCreate
from .passkey_options import PasskeyOptions
from .passkey_registration import PasskeyRegistration
from .passkey_sign_in import PasskeySignIn
from .password_change import PasswordChange
from .password_reset_confirmation import PasswordResetConfirmation
from .password_reset_request import PasswordResetRequest
from .payment_create import PaymentCreate
from .payment_create_currency_type_0 import PaymentCreateCurrencyType0
from .payment_created import PaymentCreated
from .payment_created_status import PaymentCreatedStatus
from .payment_method_attach import PaymentMethodAttach
from .payment_method_page import PaymentMethodPage
from .payment_method_read import PaymentMethodRead
from .payment_page import PaymentPage
from .payment_read import PaymentRead
from .payment_read_status import PaymentReadStatus
from .piece import Piece
from .piece_axis import PieceAxis
from .piece_down import PieceDown
from .piece_kind import PieceKind
from .piece_read import PieceRead
from .piece_read_axis import PieceReadAxis
from .piece_read_down import PieceReadDown
from .piece_read_kind import PieceReadKind
from .place import Place
from .place_key_create import PlaceKeyCreate
from .place_key_created import PlaceKeyCreated
from .place_key_page import PlaceKeyPage
from .place_key_read import PlaceKeyRead
from .place_kind import PlaceKind
from .place_read import PlaceRead
from .place_state import PlaceState
from .place_trouble import PlaceTrouble
from .place_trouble_code import PlaceTroubleCode
from .plan import Plan
from .plan_changed_data import PlanChangedData
from .plan_edits import PlanEdits
from .plan_list import PlanList
from .plan_list_current import PlanListCurrent
from .plan_notice import PlanNotice
from .plan_notice_code import PlanNoticeCode
from .plan_read import PlanRead
from .plan_read_limits import PlanReadLimits
from .plan_read_name import PlanReadName
from .play_action_read import PlayActionRead
from .play_condition_read import PlayConditionRead
from .play_event_read import PlayEventRead
from .play_machine_read import PlayMachineRead
from .play_prop_read import PlayPropRead
from .play_prop_read_reach import PlayPropReadReach
from .play_question_read import PlayQuestionRead
from .play_read import PlayRead
from .play_rule_read import PlayRuleRead
from .playable import Playable
from .played_attempt_page import PlayedAttemptPage
from .played_attempt_read import PlayedAttemptRead
from .portal_create import PortalCreate
from .portal_read import PortalRead
from .preview_read import PreviewRead
from .preview_read_terrain import PreviewReadTerrain
from .preview_read_theme import PreviewReadTheme
from .preview_read_weather import PreviewReadWeather
from .preview_subscription_change_plan import PreviewSubscriptionChangePlan
from .problem_code import ProblemCode
from .problem_document import ProblemDocument
from .problem_document_checks import ProblemDocumentChecks
from .problem_document_leaving import ProblemDocumentLeaving
from .progress_batch_create import ProgressBatchCreate
from .progress_batch_read import ProgressBatchRead
from .progress_create import ProgressCreate
from .progress_event_page import ProgressEventPage
from .progress_event_read import ProgressEventRead
from .progress_outcome import ProgressOutcome
from .progress_read import ProgressRead
from .progress_type import ProgressType
from .publication_audience_read import PublicationAudienceRead
from .publication_create import PublicationCreate
from .publication_failed_data import PublicationFailedData
from .publication_failed_event import PublicationFailedEvent
from .publication_finished_data import PublicationFinishedData
from .publication_finished_event import PublicationFinishedEvent
from .publication_page import PublicationPage
from .publication_read import PublicationRead
from .publication_status import PublicationStatus
from .purpose import Purpose
from .put_activity import PutActivity
from .put_fact import PutFact
from .put_question import PutQuestion
from .put_term import PutTerm
from .question_back import QuestionBack
from .question_read import QuestionRead
from .quiz_question import QuizQuestion
from .recovery_codes import RecoveryCodes
from .refresh_request import RefreshRequest
from .refund_page import RefundPage
from .refund_read import RefundRead
from .refund_read_reason_type_0 import RefundReadReasonType0
from .refund_read_status import RefundReadStatus
from .refund_request_create import RefundRequestCreate
from .refund_request_page import RefundRequestPage
from .refund_request_read import RefundRequestRead
from .refund_request_read_status import RefundRequestReadStatus
from .refusal_page import RefusalPage
from .refusal_read import RefusalRead
from .refusal_read_code import RefusalReadCode
from .registration import Registration
from .relation import Relation
from .relation_kind import RelationKind
from .relation_read import RelationRead
from .remove import Remove
from .remove_from_lesson import RemoveFromLesson
from .resolved_by import ResolvedBy
from .result_page import ResultPage
from .result_put import ResultPut
from .result_read import ResultRead
from .retention_preview import RetentionPreview
from .retention_read import RetentionRead
from .retention_update import RetentionUpdate
from .revenue_bucket import RevenueBucket
from .revenue_read import RevenueRead
from .road import Road
from .roblox_link_create import RobloxLinkCreate
from .roblox_link_page import RobloxLinkPage
from .roblox_link_read import RobloxLinkRead
from .roblox_receipt import RobloxReceipt
from .rojo_check import RojoCheck
from .rojo_checked import RojoChecked
from .rojo_info import RojoInfo
from .role import Role
from .roster_apply import RosterApply
from .roster_change_page import RosterChangePage
from .roster_change_read import RosterChangeRead
from .roster_counts import RosterCounts
from .roster_failure import RosterFailure
from .roster_fault import RosterFault
from .roster_fault_kind import RosterFaultKind
from .roster_faults import RosterFaults
from .roster_format import RosterFormat
from .roster_import_page import RosterImportPage
from .roster_import_read import RosterImportRead
from .roster_import_whole import RosterImportWhole
from .roster_kept_row import RosterKeptRow
from .roster_row_counts import RosterRowCounts
from .roster_teacher_counts import RosterTeacherCounts
from .row_action import RowAction
from .row_kind import RowKind
from .rule_count import RuleCount
from .rule_count_counts import RuleCountCounts
from .score_status import ScoreStatus
from .scoring import Scoring
from .send_file_body import SendFileBody
from .send_file_body_purpose import SendFileBodyPurpose
from .send_part_body import SendPartBody
from .set_lesson import SetLesson
from .set_mood import SetMood
from .set_mood_weather_type_0 import SetMoodWeatherType0
from .set_thing import SetThing
from .set_zone import SetZone
from .set_zone_terrain_type_0 import SetZoneTerrainType0
from .set_zone_theme_type_0 import SetZoneThemeType0
from .settings_read import SettingsRead
from .settings_read_terrain_type_0 import SettingsReadTerrainType0
from .settings_read_theme_type_0 import SettingsReadThemeType0
from .settings_read_weather_type_0 import SettingsReadWeatherType0
from .shape import Shape
from .shape_read import ShapeRead
from .shown_state import ShownState
from .sign_in_entry import SignInEntry
from .sign_in_list import SignInList
from .sign_in_read import SignInRead
from .sign_in_request import SignInRequest
from .size_word import SizeWord
from .sort_question import SortQuestion
from .sort_question_read import SortQuestionRead
from .source_kind import SourceKind
from .statement_account import StatementAccount
from .statement_actor import StatementActor
from .statement_context import StatementContext
from .statement_definition import StatementDefinition
from .statement_definition_name import StatementDefinitionName
from .statement_object import StatementObject
from .statement_page import StatementPage
from .statement_parents import StatementParents
from .statement_read import StatementRead
from .statement_result import StatementResult
from .statement_result_extensions_type_0 import StatementResultExtensionsType0
from .statement_score import StatementScore
from .statement_verb import StatementVerb
from .statement_verb_display import StatementVerbDisplay
from .status_read import StatusRead
from .step_up import StepUp
from .stream_ticket_read import StreamTicketRead
from .stripe_event_page import StripeEventPage
from .stripe_event_read import StripeEventRead
from .student_card_read import StudentCardRead
from .student_create import StudentCreate
from .student_export_page import StudentExportPage
from .student_export_read import StudentExportRead
from .student_login_put import StudentLoginPut
from .student_login_read import StudentLoginRead
from .student_page import StudentPage
from .student_read import StudentRead
from .student_sign_in_read import StudentSignInRead
from .student_sign_in_request import StudentSignInRequest
from .student_update import StudentUpdate
from .subscription_create import SubscriptionCreate
from .subscription_create_plan import SubscriptionCreatePlan
from .subscription_page import SubscriptionPage
from .subscription_read import SubscriptionRead
from .subscription_read_interval import SubscriptionReadInterval
from .subscription_read_paid_plan_type_0 import SubscriptionReadPaidPlanType0
from .subscription_read_plan_type_0 import SubscriptionReadPlanType0
from .subscription_read_status import SubscriptionReadStatus
from .subscription_update import SubscriptionUpdate
from .subscription_update_plan_type_0 import SubscriptionUpdatePlanType0
from .switch_request import SwitchRequest
from .term_create import TermCreate
from .term_kind import TermKind
from .term_page import TermPage
from .term_read import TermRead
from .term_update import TermUpdate
from .terrain_words import TerrainWords
from .terrain_words_name import TerrainWordsName
from .text_source import TextSource
from .text_source_read import TextSourceRead
from .theme_words import ThemeWords
from .theme_words_name import ThemeWordsName
from .theme_words_terrain import ThemeWordsTerrain
from .theme_words_weather import ThemeWordsWeather
from .thing import Thing
from .thing_read import ThingRead
from .thing_words import ThingWords
from .thing_words_category import ThingWordsCategory
from .time_word import TimeWord
from .totp_create import TotpCreate
from .totp_created import TotpCreated
from .totp_proof import TotpProof
from .true_false_question import TrueFalseQuestion
from .true_false_question_read import TrueFalseQuestionRead
from .upload_block import UploadBlock
from .upload_block_kind import UploadBlockKind
from .upload_content_read import UploadContentRead
from .upload_image import UploadImage
from .upload_lesson_create import UploadLessonCreate
from .upload_lesson_create_make_item import UploadLessonCreateMakeItem
from .upload_lesson_read import UploadLessonRead
from .upload_lesson_read_links import UploadLessonReadLinks
from .upload_link_create import UploadLinkCreate
from .upload_link_create_file import UploadLinkCreateFile
from .upload_link_read import UploadLinkRead
from .upload_page_read import UploadPageRead
from .upload_read import UploadRead
from .upload_reading_level import UploadReadingLevel
from .upload_reading_level_band import UploadReadingLevelBand
from .upload_ready_data import UploadReadyData
from .upload_ready_event import UploadReadyEvent
from .upload_refused_data import UploadRefusedData
from .upload_refused_event import UploadRefusedEvent
from .upload_remark import UploadRemark
from .upload_scan import UploadScan
from .upload_scan_verdict import UploadScanVerdict
from .upload_state import UploadState
from .upload_status import UploadStatus
from .upload_status_status import UploadStatusStatus
from .upload_summary import UploadSummary
from .upload_summary_page import UploadSummaryPage
from .upload_text import UploadText
from .upload_update import UploadUpdate
from .upload_use_page import UploadUsePage
from .upload_use_read import UploadUseRead
from .upload_use_read_links import UploadUseReadLinks
from .usage_read import UsageRead
from .usage_read_limits import UsageReadLimits
from .usage_read_plan import UsageReadPlan
from .user_read import UserRead
from .verdict_read import VerdictRead
from .version_checked import VersionChecked
from .version_error import VersionError
from .version_error_code import VersionErrorCode
from .version_page import VersionPage
from .version_read import VersionRead
from .version_status import VersionStatus
from .via import Via
from .vocabulary import Vocabulary
from .weather_words import WeatherWords
from .weather_words_name import WeatherWordsName
from .webhook_attempt import WebhookAttempt
from .webhook_delivery_detail import WebhookDeliveryDetail
from .webhook_delivery_page import WebhookDeliveryPage
from .webhook_delivery_read import WebhookDeliveryRead
from .webhook_endpoint_create import WebhookEndpointCreate
from .webhook_endpoint_page import WebhookEndpointPage
from .webhook_endpoint_read import WebhookEndpointRead
from .webhook_endpoint_secret import WebhookEndpointSecret
from .webhook_endpoint_update import WebhookEndpointUpdate
from .webhook_message import WebhookMessage
from .webhook_receipt import WebhookReceipt
from .wish import Wish
from .world_plan_read import WorldPlanRead
from .zone import Zone
from .zone_kind import ZoneKind
from .zone_read import ZoneRead
from .zone_read_terrain_type_0 import ZoneReadTerrainType0
from .zone_read_theme_type_0 import ZoneReadThemeType0
from .zone_terrain_type_0 import ZoneTerrainType0
from .zone_theme_type_0 import ZoneThemeType0

__all__ = (
    "AccountDelete",
    "Activity",
    "ActivityRead",
    "ActivityWords",
    "ActivityWordsName",
    "AddLink",
    "Address",
    "AddressCountry",
    "AddressRead",
    "AddThing",
    "AddZone",
    "AgentInstanceCreate",
    "AgentInstancePage",
    "AgentInstanceRead",
    "AgentInstanceUpdate",
    "AgentMetrics",
    "AgentMetricsByStatus",
    "AgentType",
    "AnswerCreate",
    "ApiKeyCreate",
    "ApiKeyCreated",
    "ApiKeyCreatedScopesType0Item",
    "ApiKeyCreateScopesType0Item",
    "ApiKeyPage",
    "ApiKeyRead",
    "ApiKeyReadScopesType0Item",
    "ApiKeyStatus",
    "ApiKeyUpdate",
    "AssignmentCreate",
    "AssignmentPage",
    "AssignmentRead",
    "AssignmentUpdate",
    "AttemptRead",
    "AttemptWithdraw",
    "Audience",
    "AudienceCertainty",
    "AudienceDoer",
    "AudienceNoticeCode",
    "AudienceNoticeRead",
    "AudienceRead",
    "AudienceSourceRead",
    "AudienceStepRead",
    "AudienceWay",
    "AudienceWayRead",
    "AudienceWhere",
    "AuditActor",
    "AuditEntryPage",
    "AuditEntryRead",
    "AuditEntryReadAction",
    "AuditEntryReadResourceType",
    "Band",
    "BillingDetailsRead",
    "BillingDetailsWrite",
    "BillingPlanChangedEvent",
    "Brief",
    "BriefTerrainType0",
    "BriefThemeType0",
    "BriefWeatherType0",
    "BrowserScene",
    "ChangePreview",
    "ChangePreviewPlan",
    "CheckoutCreate",
    "CheckoutCreatePlan",
    "CheckoutRead",
    "CheckoutReadStatus",
    "CheckRead",
    "CheckReadCode",
    "ChoiceQuestion",
    "ChoiceQuestionRead",
    "ClaimCodeRead",
    "ClaimCodesRead",
    "ClassCodeRead",
    "ClassCopy",
    "ClassCreate",
    "ClassLoginsCreate",
    "ClassLoginsCreateMethod",
    "ClassLoginsRead",
    "ClassPage",
    "ClassRead",
    "ClassStudentPage",
    "ClassStudentRead",
    "ClassTeacherPut",
    "ClassTeacherRead",
    "ClassUpdate",
    "ComponentRead",
    "ComponentReadHeldType0",
    "ComponentReadYaw",
    "Countable",
    "Coverage",
    "CreateRosterImportMode",
    "CurrencyRevenue",
    "CustomerCreate",
    "CustomerRead",
    "DeletionReportPage",
    "DeletionReportRead",
    "DeletionReportReadCounts",
    "DeliveryStatus",
    "DesignSettings",
    "DesignSettingsTerrainType0",
    "DesignSettingsThemeType0",
    "DesignSettingsWeatherType0",
    "DirectBegun",
    "DirectInit",
    "DisabledReason",
    "DisputePage",
    "DisputeRead",
    "DisputeReadReason",
    "DisputeReadStatus",
    "Do",
    "Doubt",
    "DoubtCode",
    "DurationSummary",
    "EmailChangeConfirmation",
    "EmailChangeRequest",
    "EmailProof",
    "Enclosure",
    "EndpointTestData",
    "EndpointTestEvent",
    "EnrolledRead",
    "EnrollmentState",
    "EnrollmentUpdate",
    "EnvironmentAudienceRead",
    "EnvironmentCreate",
    "EnvironmentCreateAnswers",
    "EnvironmentDeletedData",
    "EnvironmentDeletedEvent",
    "EnvironmentFailedData",
    "EnvironmentFailedEvent",
    "EnvironmentLessonRead",
    "EnvironmentPage",
    "EnvironmentPlanRead",
    "EnvironmentRead",
    "EnvironmentReadAnswers",
    "EnvironmentReadLinks",
    "EnvironmentReadyData",
    "EnvironmentReadyEvent",
    "EnvironmentUpdate",
    "EnvironmentUpdateAnswersType0",
    "ErasedResults",
    "EventStatus",
    "EventType",
    "ExecutionCreate",
    "ExecutionError",
    "ExecutionErrorCode",
    "ExecutionFailedData",
    "ExecutionFailedEvent",
    "ExecutionFinishedData",
    "ExecutionFinishedEvent",
    "ExecutionPage",
    "ExecutionRead",
    "ExecutionStatus",
    "ExportFailure",
    "ExportState",
    "FactorKind",
    "FactorList",
    "FactorRead",
    "Fault",
    "FileKind",
    "FileRead",
    "FileSent",
    "FileSentStatus",
    "FileType",
    "GameBatchCreate",
    "GameBatchRead",
    "GameClaimCreate",
    "GameClaimRead",
    "GameEventCreate",
    "GameEventData",
    "GameEventState",
    "GameEventType",
    "GameRefusalRead",
    "GetAssignedPlayResponse206",
    "GetClaimCodeSheetPaper",
    "GetLivenessResponseGetLiveness",
    "GetLoginCardsPaper",
    "GetPlayResponse206",
    "GetRevenueChartCurrency",
    "GetSceneResponse200",
    "GetSceneResponse206",
    "GetUploadTextFormat",
    "GetUploadThumbnailSize",
    "GradebookAssignment",
    "GradebookCell",
    "GradebookRead",
    "GradebookStudent",
    "Ground",
    "Helper",
    "HourOfExecutions",
    "If",
    "ImportState",
    "InboxEventPage",
    "InboxEventRead",
    "InboxEventReadCodeType0",
    "InstanceStatus",
    "Interval",
    "InvitationAcceptance",
    "InvitationCreate",
    "InvitationOffer",
    "InvitationPage",
    "InvitationRead",
    "InvitationStatus",
    "InvitationToken",
    "InvoicePage",
    "InvoiceRead",
    "InvoiceReadStatus",
    "ItemAnswerRead",
    "ItemPage",
    "ItemRead",
    "JoinCreate",
    "Joining",
    "JoinRead",
    "JoinRequestPage",
    "JoinRequestRead",
    "Leaving",
    "Lesson",
    "LessonEdits",
    "LessonFact",
    "LessonFactRead",
    "LessonRead",
    "LessonSource",
    "LessonSourceRead",
    "LessonTerm",
    "LessonTermRead",
    "Lettering",
    "Light",
    "LimitUse",
    "LineFault",
    "Link",
    "LinkKind",
    "LinkMethod",
    "LinkRead",
    "ListAgentInstancesSort",
    "ListApiKeysSort",
    "ListAssignmentsSort",
    "ListAssignmentsState",
    "ListAttemptsSort",
    "ListAuditEntriesAction",
    "ListAuditEntriesResourceType",
    "ListAuditEntriesSort",
    "ListClassesSort",
    "ListClassStudentsSort",
    "ListDeletionReportsSort",
    "ListDisputesSort",
    "ListDisputesStatus",
    "ListEnvironmentPublicationsSort",
    "ListEnvironmentsSort",
    "ListEnvironmentVersionsSort",
    "ListExecutionsSort",
    "ListInboxSort",
    "ListInvitationsSort",
    "ListInvoicesSort",
    "ListInvoicesStatus",
    "ListJoinRequestsSort",
    "ListMembersSort",
    "ListOrganizationsSort",
    "ListOwnAssignmentsSort",
    "ListOwnEventsSort",
    "ListPaymentMethodsSort",
    "ListPaymentsSort",
    "ListPaymentsStatus",
    "ListPlaceKeysSort",
    "ListRefundRequestsSort",
    "ListRefundRequestsStatus",
    "ListRefundsSort",
    "ListRefundsStatus",
    "ListRobloxLinksSort",
    "ListRosterChangesSort",
    "ListRosterImportsSort",
    "ListStatementsSort",
    "ListStatementsType",
    "ListStripeEventsSort",
    "ListStudentExportsSort",
    "ListStudentsSort",
    "ListSubscriptionsSort",
    "ListSubscriptionsStatus",
    "ListTermsSort",
    "ListUploadsSort",
    "ListUploadUsesSort",
    "ListWebhookDeliveriesEventType",
    "ListWebhookDeliveriesSort",
    "ListWebhookEndpointsSort",
    "MarkRead",
    "MatchPair",
    "MatchPairRead",
    "MatchQuestion",
    "MatchQuestionRead",
    "Mechanic",
    "MemberAddedEvent",
    "MemberData",
    "MemberPage",
    "MemberRead",
    "MemberRemovedEvent",
    "MemberRoleChangedData",
    "MemberRoleChangedEvent",
    "MembershipSummary",
    "MemberUpdate",
    "MeRead",
    "Method",
    "Mood",
    "MoodRead",
    "MoodReadWeatherType0",
    "MoodWeatherType0",
    "Move",
    "MoveQuestion",
    "MultipartBegun",
    "MultipartComplete",
    "MultipartInit",
    "NamedStudentsCreate",
    "NamedStudentsCreateMethodType0",
    "NamedStudentsRead",
    "NoticeRead",
    "NoticeReadCode",
    "NumberQuestion",
    "NumberQuestionRead",
    "On",
    "OneRosterVersion",
    "OpenCloudKeyRead",
    "OpenCloudKeyWrite",
    "Order",
    "OrderQuestion",
    "OrderQuestionRead",
    "OrganizationCreate",
    "OrganizationDelete",
    "OrganizationRead",
    "OrganizationSummary",
    "OrganizationSummaryPage",
    "OrganizationUpdate",
    "OwnAssignmentPage",
    "OwnAssignmentRead",
    "OwnedOrganization",
    "OwnRead",
    "OwnResultRead",
    "PartDone",
    "PartRead",
    "Parts",
    "PasskeyAnswer",
    "PasskeyAssertion",
    "PasskeyAttestation",
    "PasskeyCreate",
    "PasskeyOptions",
    "PasskeyRegistration",
    "PasskeySignIn",
    "PasswordChange",
    "PasswordResetConfirmation",
    "PasswordResetRequest",
    "PaymentCreate",
    "PaymentCreateCurrencyType0",
    "PaymentCreated",
    "PaymentCreatedStatus",
    "PaymentMethodAttach",
    "PaymentMethodPage",
    "PaymentMethodRead",
    "PaymentPage",
    "PaymentRead",
    "PaymentReadStatus",
    "Piece",
    "PieceAxis",
    "PieceDown",
    "PieceKind",
    "PieceRead",
    "PieceReadAxis",
    "PieceReadDown",
    "PieceReadKind",
    "Place",
    "PlaceKeyCreate",
    "PlaceKeyCreated",
    "PlaceKeyPage",
    "PlaceKeyRead",
    "PlaceKind",
    "PlaceRead",
    "PlaceState",
    "PlaceTrouble",
    "PlaceTroubleCode",
    "Plan",
    "PlanChangedData",
    "PlanEdits",
    "PlanList",
    "PlanListCurrent",
    "PlanNotice",
    "PlanNoticeCode",
    "PlanRead",
    "PlanReadLimits",
    "PlanReadName",
    "Playable",
    "PlayActionRead",
    "PlayConditionRead",
    "PlayedAttemptPage",
    "PlayedAttemptRead",
    "PlayEventRead",
    "PlayMachineRead",
    "PlayPropRead",
    "PlayPropReadReach",
    "PlayQuestionRead",
    "PlayRead",
    "PlayRuleRead",
    "PortalCreate",
    "PortalRead",
    "PreviewRead",
    "PreviewReadTerrain",
    "PreviewReadTheme",
    "PreviewReadWeather",
    "PreviewSubscriptionChangePlan",
    "ProblemCode",
    "ProblemDocument",
    "ProblemDocumentChecks",
    "ProblemDocumentLeaving",
    "ProgressBatchCreate",
    "ProgressBatchRead",
    "ProgressCreate",
    "ProgressEventPage",
    "ProgressEventRead",
    "ProgressOutcome",
    "ProgressRead",
    "ProgressType",
    "PublicationAudienceRead",
    "PublicationCreate",
    "PublicationFailedData",
    "PublicationFailedEvent",
    "PublicationFinishedData",
    "PublicationFinishedEvent",
    "PublicationPage",
    "PublicationRead",
    "PublicationStatus",
    "Purpose",
    "PutActivity",
    "PutFact",
    "PutQuestion",
    "PutTerm",
    "QuestionBack",
    "QuestionRead",
    "QuizQuestion",
    "RecoveryCodes",
    "RefreshRequest",
    "RefundPage",
    "RefundRead",
    "RefundReadReasonType0",
    "RefundReadStatus",
    "RefundRequestCreate",
    "RefundRequestPage",
    "RefundRequestRead",
    "RefundRequestReadStatus",
    "RefusalPage",
    "RefusalRead",
    "RefusalReadCode",
    "Registration",
    "Relation",
    "RelationKind",
    "RelationRead",
    "Remove",
    "RemoveFromLesson",
    "ResolvedBy",
    "ResultPage",
    "ResultPut",
    "ResultRead",
    "RetentionPreview",
    "RetentionRead",
    "RetentionUpdate",
    "RevenueBucket",
    "RevenueRead",
    "Road",
    "RobloxLinkCreate",
    "RobloxLinkPage",
    "RobloxLinkRead",
    "RobloxReceipt",
    "RojoCheck",
    "RojoChecked",
    "RojoInfo",
    "Role",
    "RosterApply",
    "RosterChangePage",
    "RosterChangeRead",
    "RosterCounts",
    "RosterFailure",
    "RosterFault",
    "RosterFaultKind",
    "RosterFaults",
    "RosterFormat",
    "RosterImportPage",
    "RosterImportRead",
    "RosterImportWhole",
    "RosterKeptRow",
    "RosterRowCounts",
    "RosterTeacherCounts",
    "RowAction",
    "RowKind",
    "RuleCount",
    "RuleCountCounts",
    "ScoreStatus",
    "Scoring",
    "SendFileBody",
    "SendFileBodyPurpose",
    "SendPartBody",
    "SetLesson",
    "SetMood",
    "SetMoodWeatherType0",
    "SetThing",
    "SettingsRead",
    "SettingsReadTerrainType0",
    "SettingsReadThemeType0",
    "SettingsReadWeatherType0",
    "SetZone",
    "SetZoneTerrainType0",
    "SetZoneThemeType0",
    "Shape",
    "ShapeRead",
    "ShownState",
    "SignInEntry",
    "SignInList",
    "SignInRead",
    "SignInRequest",
    "SizeWord",
    "SortQuestion",
    "SortQuestionRead",
    "SourceKind",
    "StatementAccount",
    "StatementActor",
    "StatementContext",
    "StatementDefinition",
    "StatementDefinitionName",
    "StatementObject",
    "StatementPage",
    "StatementParents",
    "StatementRead",
    "StatementResult",
    "StatementResultExtensionsType0",
    "StatementScore",
    "StatementVerb",
    "StatementVerbDisplay",
    "StatusRead",
    "StepUp",
    "StreamTicketRead",
    "StripeEventPage",
    "StripeEventRead",
    "StudentCardRead",
    "StudentCreate",
    "StudentExportPage",
    "StudentExportRead",
    "StudentLoginPut",
    "StudentLoginRead",
    "StudentPage",
    "StudentRead",
    "StudentSignInRead",
    "StudentSignInRequest",
    "StudentUpdate",
    "SubscriptionCreate",
    "SubscriptionCreatePlan",
    "SubscriptionPage",
    "SubscriptionRead",
    "SubscriptionReadInterval",
    "SubscriptionReadPaidPlanType0",
    "SubscriptionReadPlanType0",
    "SubscriptionReadStatus",
    "SubscriptionUpdate",
    "SubscriptionUpdatePlanType0",
    "SwitchRequest",
    "TermCreate",
    "TermKind",
    "TermPage",
    "TermRead",
    "TermUpdate",
    "TerrainWords",
    "TerrainWordsName",
    "TextSource",
    "TextSourceRead",
    "ThemeWords",
    "ThemeWordsName",
    "ThemeWordsTerrain",
    "ThemeWordsWeather",
    "Thing",
    "ThingRead",
    "ThingWords",
    "ThingWordsCategory",
    "TimeWord",
    "TotpCreate",
    "TotpCreated",
    "TotpProof",
    "TrueFalseQuestion",
    "TrueFalseQuestionRead",
    "UploadBlock",
    "UploadBlockKind",
    "UploadContentRead",
    "UploadImage",
    "UploadLessonCreate",
    "UploadLessonCreateMakeItem",
    "UploadLessonRead",
    "UploadLessonReadLinks",
    "UploadLinkCreate",
    "UploadLinkCreateFile",
    "UploadLinkRead",
    "UploadPageRead",
    "UploadRead",
    "UploadReadingLevel",
    "UploadReadingLevelBand",
    "UploadReadyData",
    "UploadReadyEvent",
    "UploadRefusedData",
    "UploadRefusedEvent",
    "UploadRemark",
    "UploadScan",
    "UploadScanVerdict",
    "UploadState",
    "UploadStatus",
    "UploadStatusStatus",
    "UploadSummary",
    "UploadSummaryPage",
    "UploadText",
    "UploadUpdate",
    "UploadUsePage",
    "UploadUseRead",
    "UploadUseReadLinks",
    "UsageRead",
    "UsageReadLimits",
    "UsageReadPlan",
    "UserRead",
    "VerdictRead",
    "VersionChecked",
    "VersionError",
    "VersionErrorCode",
    "VersionPage",
    "VersionRead",
    "VersionStatus",
    "Via",
    "Vocabulary",
    "WeatherWords",
    "WeatherWordsName",
    "WebhookAttempt",
    "WebhookDeliveryDetail",
    "WebhookDeliveryPage",
    "WebhookDeliveryRead",
    "WebhookEndpointCreate",
    "WebhookEndpointPage",
    "WebhookEndpointRead",
    "WebhookEndpointSecret",
    "WebhookEndpointUpdate",
    "WebhookMessage",
    "WebhookReceipt",
    "Wish",
    "WorldPlanRead",
    "Zone",
    "ZoneKind",
    "ZoneRead",
    "ZoneReadTerrainType0",
    "ZoneReadThemeType0",
    "ZoneTerrainType0",
    "ZoneThemeType0",
)
