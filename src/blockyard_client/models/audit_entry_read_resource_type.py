from ..words import OpenEnum


class AuditEntryReadResourceType(OpenEnum):
    AGENT_EXECUTION = "agent_execution"
    AGENT_INSTANCE = "agent_instance"
    API_KEY = "api_key"
    BILLING_DETAILS = "billing_details"
    BILLING_REQUEST = "billing_request"
    ENVIRONMENT = "environment"
    INVITATION = "invitation"
    MEMBERSHIP = "membership"
    OPEN_CLOUD_KEY = "open_cloud_key"
    ORGANIZATION = "organization"
    PUBLICATION = "publication"
    REFUND_REQUEST = "refund_request"
    SUBSCRIPTION = "subscription"
    WEBHOOK_DELIVERY = "webhook_delivery"
    WEBHOOK_ENDPOINT = "webhook_endpoint"
