"""Starlette's answers to browsers that ask whether a page may call, with a problem document where it may not."""

from starlette.datastructures import Headers
from starlette.middleware.cors import CORSMiddleware
from starlette.responses import Response

from blockyard.base.errors import BadRequest
from blockyard.web.problems import problem_response

OF_THE_TEXT = ("content-length", "content-type")


class Cors(CORSMiddleware):
    def preflight_response(self, request_headers: Headers) -> Response:
        answer = super().preflight_response(request_headers)
        if answer.status_code < 400:
            return answer
        headers = {name: value for name, value in answer.headers.items() if name not in OF_THE_TEXT}
        words = "A page of this origin, or with this method or these headers, may not call here. The operator names origins."
        return problem_response(BadRequest(words, headers=headers))
