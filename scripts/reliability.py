#!/usr/bin/env python3
"""How often claims of a confidence are right: a reliability table, and the fit of extract/Calibration.

    python3 scripts/reliability.py BENCH DATA PREDICTIONS [--fit]

BENCH is the folder of the benchmark harness (with score.py), DATA one of sets (with articles/ and events/), PREDICTIONS a folder with
articles.jsonl and events.jsonl: records of `hearsay annotate --include tokens,propositions` on their input.jsonl.

Right is what the scorers call right. articles: type, actor and target in the gold's sentence; a claim that only an optional gold claim
matches is left out. events: class, source and target of a gold record of the sentence; the gold marks one event a sentence, so an event
that it does not mark counts as wrong, and the true figure is higher.

--fit prints the weights of a logistic regression over the features that extract/Calibration knows; --folds N cross-validates it.
"""
import argparse
import json
import math
import pathlib
import sys


def records(path):
    return {r["id"]: r for r in map(json.loads, open(path, encoding="utf-8"))}


def articles(bench, data, path):
    from bench import articles as a
    from bench.common import load_gold
    folder = data / "articles"
    found = records(path)
    claims = {i: [] for i in found}
    for g in load_gold(folder):
        claims[g["article"]].append(a.Claim(g))
    test = a.LEVELS[0][1]
    for i, r in a.with_text(folder, found).items():
        entities = a.Entities(r)
        events = [a.Event(v, entities, r["text"]) for v in r.get("events") or []]
        for e in events:
            core = any(test(c, e) for c in claims[i] if c.core)
            if core or not any(test(c, e) for c in claims[i]):
                yield r, e.raw, core


def events(bench, data, path):
    from bench import events as ev
    from bench.common import load_gold
    from bench import score_gsr as gsr
    gold = load_gold(data / "events")
    found = records(path)
    by_article = {}
    for g in gold:
        g["ok"] = set(g["ok"])
        by_article.setdefault(g["article"], []).append(g)
    for i, r in found.items():
        raw = [v for v in r.get("events") or [] if v.get("plover") and "contentOf" not in v]
        for v in raw:
            one = ev.convert({**r, "events": [v]})
            for e in one:
                made = {"source": gsr.actors(e.get("source")), "target": gsr.actors(e.get("target")),
                        "classes": gsr.classes(e.get("event"), False)}
                if made["classes"]:
                    ok = any(gsr.ok(made, g, "class16", "all", "either") for g in by_article.get(i, []))
                    yield r, v, ok


def features(record, event):
    """What extract/Calibration looks at, from a record."""
    roles = event.get("roles") or []
    actors = [r for r in roles if r["role"] == "actor"]
    targets = [r for r in roles if r["role"] == "target"]
    parties = actors + targets
    pair = bool(actors and targets) or len(actors) > 1
    known = [r for r in parties if r.get("code")]
    trigger = [t for t in record.get("tokens") or [] if t["begin"] < event["trigger"][1] and event["trigger"][0] < t["end"]]
    noun = not any(t["pos"] in ("VERB", "ADJ") for t in trigger)
    return [1.0,
            1.0 if pair else 0.0,
            len(known) / max(1, len(parties)),
            1.0 if noun else 0.0,
            1.0 if event.get("modality") != "actual" or event.get("polarity") != "positive" else 0.0,
            1.0 if len(trigger) > 1 else 0.0]


NAMES = ["bias", "pair", "known", "noun", "unreal", "words"]


def sigmoid(x):
    return 1 / (1 + math.exp(-x))


def fit(rows, ridge=1.0, steps=4000, rate=0.5):
    weights = [0.0] * len(rows[0][0])
    total = sum(w for _, _, w in rows)
    for _ in range(steps):
        gradient = [ridge * w / total if i else 0.0 for i, w in enumerate(weights)]
        for x, y, w in rows:
            error = (sigmoid(sum(a * b for a, b in zip(weights, x))) - y) * w / total
            for i, value in enumerate(x):
                gradient[i] += error * value
        weights = [w - rate * g for w, g in zip(weights, gradient)]
    return weights


def table(title, scored):
    print("\n%s: %d claims" % (title, len(scored)))
    print("| confidence | claims | mean confidence | right |")
    print("|---|---|---|---|")
    error = 0.0
    for low in (0.0, 0.2, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
        high = {0.0: 0.2, 0.2: 0.4, 0.9: 1.01}.get(low, round(low + 0.1, 1))
        part = [(c, y) for c, y in scored if low <= c < high]
        if part:
            mean, right = sum(c for c, _ in part) / len(part), sum(y for _, y in part) / len(part)
            error += abs(mean - right) * len(part) / len(scored)
            print("| %.1f to %.1f | %d | %.2f | %.2f |" % (low, min(1.0, high), len(part), mean, right))
    above = [(c, y) for c, y in scored if c >= 0.8]
    if above:
        print("above .8: %d claims, mean confidence %.3f, right %.3f" % (
            len(above), sum(c for c, _ in above) / len(above), sum(y for _, y in above) / len(above)))
    print("expected calibration error %.3f" % error)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("bench", type=pathlib.Path)
    parser.add_argument("data", type=pathlib.Path)
    parser.add_argument("predictions", type=pathlib.Path)
    parser.add_argument("--fit", action="store_true")
    parser.add_argument("--folds", type=int, default=5)
    args = parser.parse_args()
    sys.path.insert(0, str(args.bench))
    sets = {"articles": list(articles(args.bench, args.data, args.predictions / "articles.jsonl")),
            "events": list(events(args.bench, args.data, args.predictions / "events.jsonl"))}
    everything = []
    for name, found in sets.items():
        table(name, [(e["confidence"], y) for _, e, y in found])
        everything += [(e["confidence"], y) for _, e, y in found]
    table("both", everything)
    if not args.fit:
        return
    # each set weighs the same; folds by article, so that no article is in both parts
    rows = [(features(r, e), float(y), 1.0 / len(found), r["id"]) for found in sets.values() for r, e, y in found]
    scale = len(rows) / 2
    rows = [(x, y, w * scale, i) for x, y, w, i in rows]
    weights = fit([(x, y, w) for x, y, w, _ in rows])
    print("\nweights: " + ", ".join("%s %.2f" % pair for pair in zip(NAMES, weights)))
    ids = sorted({i for _, _, _, i in rows})
    scored = []
    for fold in range(args.folds):
        held = set(ids[fold::args.folds])
        own = fit([(x, y, w) for x, y, w, i in rows if i not in held])
        scored += [(sigmoid(sum(a * b for a, b in zip(own, x))), y) for x, y, _, i in rows if i in held]
    table("cross-validated", scored)
    table("fitted", [(sigmoid(sum(a * b for a, b in zip(weights, x))), y) for x, y, _, _ in rows])


if __name__ == "__main__":
    main()
