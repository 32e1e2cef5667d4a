"""Checking the guide: the kiosk's own, and pyxform with the same questions as a form."""
import json, os, re, sys, tempfile

from . import PROGRAM, ROOT, in_turn, output, tree

LANGUAGES = {"de": "Deutsch", "ar": "العربية", "fa": "فارسی", "en": "English", "ti": "ትግርኛ"}
CONVERT = """
import json, sys
from pyxform.xls2xform import convert
convert(json.load(open(sys.argv[1])), validate=sys.argv[2] == "validate", form_name="guide")
"""


def catalogs():
    """Each language's texts by key."""
    texts = {}
    for language in LANGUAGES:
        path = os.path.join(ROOT, f"locales/{language}.po")
        if os.path.exists(path):
            with open(path) as file:
                found = re.findall(r'^msgctxt "(.+)"\n(?:msgid.*\n)+msgstr "(.+)"$', file.read(), re.M)
            texts[language] = dict(found)
    return texts


def form():
    """Each question with the condition under which it is asked, each outcome as a note."""
    texts, (start, questions) = catalogs(), tree.tree()
    def labels(key, german):
        return {f"label::{name} ({language})": texts.get(language, {}).get(key, german)
                for language, name in LANGUAGES.items()}
    def field(name):
        return "${" + name.replace("-", "_") + "}"
    ways, survey, choices = {}, [], []
    for name, (ask, offered) in questions.items():
        survey.append({"type": f"select_one {name}", "name": name.replace("-", "_")}
                      | labels(f"question/{name}/ask", ask))
        for choice, (say, routes) in offered.items():
            choices.append({"list_name": name, "name": choice}
                           | labels(f"question/{name}/choice/{choice}", say))
            for when, go in routes:
                terms = [f"{field(name)} = '{choice}'"]
                terms += ["(" + " or ".join(f"{field(other)} = '{value}'" for value in values) + ")"
                          for other, values in when.items()]
                ways.setdefault(go, []).append(" and ".join(terms))
    for outcome in sorted(set(ways) - set(questions)):
        survey.append({"type": "note", "name": outcome.replace("-", "_")}
                      | labels(f"outcome/{outcome}/say", outcome))
    for row in survey:
        name = row["name"].replace("_", "-")
        if name != start:
            row["relevant"] = " or ".join(ways[name])
    return {"survey": survey, "choices": choices,
            "settings": [{"form_title": "guide", "form_id": "guide"}]}


def measure(table, runs):
    with tempfile.NamedTemporaryFile("w", suffix=".json") as file:
        json.dump(form(), file)
        file.flush()
        def once(*command):
            def work():
                output(*command)
            return work
        def pyxform(how):
            return once(sys.executable, "-c", CONVERT, file.name, how)
        times = in_turn(max(3, runs // 3), start=once(PROGRAM, "plan", "--answer", "urgent=no"),
                        pyxform=pyxform("convert"))
        table.add("Guide read and checked, whole process", times["start"], "pyxform", times["pyxform"])
        times = in_turn(3, proof=once(PROGRAM, "content", "check", "--quiet"),
                        validated=pyxform("validate"))
        table.add("Guide proven (all ways, pages, texts)", times["proof"],
                  "pyxform with ODK Validate (Java)", times["validated"])
