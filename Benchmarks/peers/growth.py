"""How reading, starting and issuing grow: 10× the questions, 10× the texts, 100× the tickets."""
import os, re, shutil, tempfile, yaml

from . import MEASURE, PROGRAM, ROOT, find, in_turn, median, numbers, output
from .screens import started

TIMES = 10


def copied(folder, kinds):
    """The content, in a folder of its own, with each of these kinds ten times."""
    for name in ["Resources", "locales"]:
        shutil.copytree(os.path.join(ROOT, name), os.path.join(folder, name))
    if "questions" in kinds:
        more_questions(os.path.join(folder, "Resources/guide"))
    for name in os.listdir(os.path.join(folder, "locales")):
        if name.endswith(".po"):
            more_texts(os.path.join(folder, "locales", name), kinds)
    return folder


def more_questions(folder):
    """Nine copies of all questions; in each tree, the first 'yes' leads to the next tree."""
    path = os.path.join(folder, "questions.yaml")
    with open(path) as file:
        head, body = file.read().split("\nquestions:\n", 1)
    # What follows an outcome is asked once, however many trees there are.
    body, rest = body.split("\nfollow-ups:\n", 1)
    body += "\n"
    names = re.findall(r"^  ([a-z0-9-]+):$", body, re.M)
    with open(os.path.join(folder, "codes.yaml")) as file:
        codes = yaml.safe_load(file)
    trees = []
    for copy in range(TIMES):
        tree = body
        if copy:
            for name in names:
                tree = re.sub(rf"(^  |go: |when: {{ ){name}\b(?!-)", rf"\g<1>{name}-{copy}", tree,
                              flags=re.M)
            tree = re.sub(r"^    code: (\d+)$", lambda code: f"    code: {int(code[1]) + 100 * copy}",
                          tree, flags=re.M)
            for code, name in list(codes["questions"].items())[:len(names)]:
                codes["questions"][code + 100 * copy] = f"{name}-{copy}"
                if name in codes["choices"]:
                    codes["choices"][f"{name}-{copy}"] = codes["choices"][name]
        if copy < TIMES - 1:
            tree = tree.replace("go: emergency", f"go: urgent-{copy + 1}", 1)
        trees.append(tree)
    with open(path, "w") as file:
        file.write(head + "\nquestions:\n" + "".join(trees) + "follow-ups:\n" + rest)
    with open(os.path.join(folder, "codes.yaml"), "w") as file:
        yaml.dump(codes, file, allow_unicode=True, sort_keys=False, Dumper=yaml.SafeDumper)


def more_texts(path, kinds):
    """Nine copies of the questions' texts, or each text of the guide ten times as long."""
    with open(path) as file:
        header, *entries = file.read().split("\n\n")
    with open(os.path.join(ROOT, "Resources/guide/questions.yaml")) as file:
        names = "|".join(yaml.safe_load(file)["questions"])
    more = []
    if "texts" in kinds:
        entries = [re.sub(r'^(msgstr(?:\[\d\])? )"([^{]+)"$', lengthened, entry, flags=re.M)
                   if 'msgctxt "interface/' not in entry else entry for entry in entries]
    else:
        for copy in range(1, TIMES):
            for entry in entries:
                named, count = re.subn(rf'^(msgctxt "question/(?:{names})(?=/))', rf"\1-{copy}", entry, flags=re.M)
                if count:
                    more.append(named)
    with open(path, "w") as file:
        file.write("\n\n".join(entry.strip("\n") for entry in [header] + entries + more) + "\n")


def lengthened(found):
    return f'{found[1]}"{" ".join([found[2]] * TIMES)}"'


def reading(content):
    """The median milliseconds of reading and checking the content within one process."""
    return float(find("content read and checked", r"median ([\d.]+)", output(MEASURE, content, "--read"))[0])


def measure(table, runs):
    with tempfile.TemporaryDirectory() as state:
        output(PROGRAM, "queue", "init", "--quiet", "--state", state)
        def kiosk(content):
            arguments = [PROGRAM, "kiosk", "--no-standing", "--state", state, "--content", content]
            return started(arguments, "ምረጹ".encode())
        contents = {"as it is": ROOT}
        for kind in ["questions", "texts"]:
            contents[kind] = copied(os.path.join(state, kind), [kind])
        read = {kind: reading(content) for kind, content in contents.items()}
        start = in_turn(runs, **{kind: kiosk(content) for kind, content in contents.items()})
        for kind, name in [("questions", "10 × the questions"), ("texts", "10 × the texts")]:
            table.grown(f"{name}: read and checked", read["as it is"], read[kind])
            table.grown(f"{name}: start to first page", start["as it is"], start[kind])
    # Without a disk: what it takes does not grow.
    times = numbers.taken(10_000, on=numbers.MEMORY)
    table.grown("100 × the tickets: a number, in memory", median("a number of the first", times[50:150]),
                median("a number of the last", times[-100:]))
