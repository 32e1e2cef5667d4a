"""The shipped questions as other engines need them: each question's edges, with their conditions."""
import json, os, yaml

from . import MEASURE, ROOT, output


def read(name):
    with open(os.path.join(ROOT, "Resources", name)) as file:
        # Every name is a text, as the guide reads it: "no" and "24" too.
        return yaml.load(file, Loader=yaml.BaseLoader)


def routes(go):
    """Conditions and aim, in order; the first that holds counts."""
    if isinstance(go, str):
        return [({}, go)]
    return [(route.get("when", {}), route["go"]) for route in go]


def tree():
    """Start, and for each question its choices with text and routes."""
    guide, towns = read("guide/questions.yaml"), read("offices/kreis-viersen.yaml")["towns"]
    questions = {}
    for name, question in guide["questions"].items():
        choices = {}
        if "each-town" in question:
            for town, of in towns.items():
                choices[town] = (of["name"], routes(question["each-town"]["go"]))
        for choice, of in question.get("choices", {}).items():
            choices[choice] = (of["say"], routes(of["go"]))
        questions[name] = (question["ask"], choices)
    return guide["start"], questions


def ways(count):
    """Random ways with the outcome that the kiosk gives, and its nanoseconds for one decision."""
    *all, time = map(json.loads, output(MEASURE, ROOT, "--decisions", str(count)).splitlines())
    return all, time["nanoseconds"]
