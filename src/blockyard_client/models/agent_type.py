from ..words import OpenEnum


class AgentType(OpenEnum):
    CODE_REVIEWER = "code_reviewer"
    CONTENT_GENERATOR = "content_generator"
    QUIZ_GENERATOR = "quiz_generator"
    ROBLOX_ANALYTICS = "roblox_analytics"
    ROBLOX_ASSET = "roblox_asset"
    ROBLOX_TESTING = "roblox_testing"
    SCRIPT_GENERATOR = "script_generator"
    TERRAIN_GENERATOR = "terrain_generator"
