"""One decision by zen-engine and by durable_rules, on the same tree and the same ways."""
import json, time

from . import NoFigure, tree


def zen(start, questions):
    """A graph of switches, one a question; each outcome is an expression."""
    import zen
    nodes = [{"id": "in", "name": "in", "type": "inputNode"},
             {"id": "out", "name": "out", "type": "outputNode"}]
    edges = []
    def join(source, target, handle=None):
        edge = {"id": f"e{len(edges)}", "sourceId": source, "targetId": target, "type": "edge"}
        edges.append(edge | ({"sourceHandle": handle} if handle else {}))
    join("in", start)
    for name, (_, choices) in questions.items():
        statements = []
        for choice, (_, routes) in choices.items():
            for when, go in routes:
                terms = [f"{field(name)} == '{choice}'"]
                terms += [f"{field(other)} in {json.dumps(values)}".replace('"', "'")
                          for other, values in when.items()]
                handle = f"{name}-{len(statements)}"
                statements.append({"id": handle, "condition": " and ".join(terms)})
                join(name, go, handle)
        nodes.append({"id": name, "name": name, "type": "switchNode",
                      "content": {"hitPolicy": "first", "statements": statements}})
    for outcome in {edge["targetId"] for edge in edges} - set(questions):
        nodes.append({"id": outcome, "name": outcome, "type": "expressionNode", "content": {
            "expressions": [{"id": "o", "key": "outcome", "value": f"'{outcome}'"}]}})
        join(outcome, "out")
    text = json.dumps({"contentType": "application/vnd.gorules.decision", "nodes": nodes,
                       "edges": edges})
    decision = zen.ZenEngine().create_decision(zen.ZenDecisionContent(text))
    def decide(answers):
        given = {field(name): choice for name, choice in answers.items()}
        return decision.evaluate(given)["result"]["outcome"]
    return decide


def field(name):
    return name.replace("-", "_")


def durable(start, questions):
    """A rule for each edge: it moves the place on, until an outcome is there."""
    from durable import lang
    from durable.lang import m, post, ruleset
    found = []
    with ruleset("guide"):
        for name, (_, choices) in questions.items():
            for choice, (_, routes) in choices.items():
                earlier = []
                for when, go in routes:
                    condition = (m.place == name) & (getattr(m, field(name)) == choice)
                    for other, values in when.items():
                        any = getattr(m, field(other)) == values[0]
                        for value in values[1:]:
                            any = any | (getattr(m, field(other)) == value)
                        condition = condition & any
                    # The first route counts: those after it hold only where it does not.
                    for other, values in earlier:
                        for value in values:
                            condition = condition & (getattr(m, field(other)) != value)
                    earlier += list(when.items())
                    move(lang, condition, go, go in questions, found)
    def decide(answers):
        found.clear()
        given = {field(name): choice for name, choice in answers.items()}
        for other in ["age", "income"]:
            given.setdefault(other, "")
        post("guide", given | {"place": start})
        return found[0] if found else None
    return decide


def move(lang, condition, go, is_question, found):
    @lang.when_all(condition)
    def follow(c):
        if is_question:
            # A message holds only itself: it is sent on with the new place.
            given = {key: value for key, value in c.m._d.items() if key not in ("id", "sid")}
            c.post(given | {"place": go})
        else:
            found.append(go)


def measure(table, runs):
    start, questions = tree.tree()
    ways, nanoseconds = tree.ways(500)
    for name, make in [("zen-engine", zen), ("durable_rules", durable)]:
        decide = make(start, questions)
        took, wrong = 0.0, 0
        for way in ways:
            begin = time.perf_counter()
            outcome = decide(way["answers"])
            took += (time.perf_counter() - begin) * 1000
            wrong += outcome != way["outcome"]
        if wrong:
            raise NoFigure(f"{name} decides {wrong} of {len(ways)} ways otherwise")
        table.add("One decision, the whole tree" if name == "zen-engine" else "", nanoseconds / 1e6,
                  name, took / len(ways))
