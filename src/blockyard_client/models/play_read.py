from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.browser_scene import BrowserScene
    from ..models.play_machine_read import PlayMachineRead
    from ..models.play_prop_read import PlayPropRead
    from ..models.play_question_read import PlayQuestionRead


T = TypeVar("T", bound="PlayRead")


@_attrs_define
class PlayRead:
    """A version of an environment, to be drawn and played in a browser.

    Attributes:
        name (str): Of the environment, when the version was made
        title (str): What the world is called
        version (int): Which version it is: send it with answers
        scene (BrowserScene): All that is drawn of a world.
        machines (list[PlayMachineRead]): In the order in which they see what happens
        questions (list[PlayQuestionRead]): That they ask
        props (list[PlayPropRead]): What of the scene takes part
    """

    name: str
    title: str
    version: int
    scene: BrowserScene
    machines: list[PlayMachineRead]
    questions: list[PlayQuestionRead]
    props: list[PlayPropRead]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        title = self.title

        version = self.version

        scene = self.scene.to_dict()

        machines = []
        for machines_item_data in self.machines:
            machines_item = machines_item_data.to_dict()
            machines.append(machines_item)

        questions = []
        for questions_item_data in self.questions:
            questions_item = questions_item_data.to_dict()
            questions.append(questions_item)

        props = []
        for props_item_data in self.props:
            props_item = props_item_data.to_dict()
            props.append(props_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "title": title,
                "version": version,
                "scene": scene,
                "machines": machines,
                "questions": questions,
                "props": props,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.browser_scene import BrowserScene  # noqa: PLC0415
        from ..models.play_machine_read import PlayMachineRead  # noqa: PLC0415
        from ..models.play_prop_read import PlayPropRead  # noqa: PLC0415
        from ..models.play_question_read import PlayQuestionRead  # noqa: PLC0415

        d = dict(src_dict)
        name = d.pop("name")

        title = d.pop("title")

        version = d.pop("version")

        scene = BrowserScene.from_dict(d.pop("scene"))

        machines = []
        _machines = d.pop("machines")
        for machines_item_data in _machines:
            machines_item = PlayMachineRead.from_dict(machines_item_data)

            machines.append(machines_item)

        questions = []
        _questions = d.pop("questions")
        for questions_item_data in _questions:
            questions_item = PlayQuestionRead.from_dict(questions_item_data)

            questions.append(questions_item)

        props = []
        _props = d.pop("props")
        for props_item_data in _props:
            props_item = PlayPropRead.from_dict(props_item_data)

            props.append(props_item)

        play_read = cls(
            name=name,
            title=title,
            version=version,
            scene=scene,
            machines=machines,
            questions=questions,
            props=props,
        )

        play_read.additional_properties = d
        return play_read

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
