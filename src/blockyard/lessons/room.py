"""What becomes of a lesson that was sent."""

from blockyard.room import Room, Routers


def load_routers() -> Routers:
    from blockyard.lessons import routes

    return (routes.router,)


ROOM = Room(name="lessons", models=(), load_routers=load_routers)
