#!/usr/bin/env python3
"""Checks an export of a Golden Thread journal by its written format alone: docs/journal-format.md.

check-journal.py FILE ["ACT SEAL"]

Says at which line the first thing is wrong, and ends with 1; or prints the last act with its seal. With a line of "journal
head" that was kept elsewhere, it says whether the file has that act: only this finds that the last acts were cut off, or
that all of it was sealed anew.
"""

import datetime
import hashlib
import json
import re
import sys

LINE = re.compile(r'\{"act":"([1-9][0-9]*)","seal":"([0-9a-f]{64})","sealed":(\{.*\})\}')
DAY = datetime.timedelta(days=366)


def moment(text):
    """A moment in UTC, to the millisecond."""
    match = re.fullmatch(r"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{3})\d*)?Z", text)
    if not match:
        raise ValueError("not a moment: " + text)
    whole = datetime.datetime.fromisoformat(match.group(1))
    return whole + datetime.timedelta(milliseconds=int(match.group(2) or 0))


def check(lines):
    """The acts by their seals; raises what is wrong, with its line."""
    header = json.loads(lines[0])
    if header.get("journal") != "golden-thread-journal/2" or "lost" in header:
        raise ValueError("line 1: not the first line of a whole journal of this format")
    acts = {}
    for number, line in enumerate(lines[1:], start=1):
        where = "line %d: act %d " % (number + 1, number)
        match = LINE.fullmatch(line)
        if not match or int(match.group(1)) != number:
            raise ValueError(where + "is not written as an export writes it")
        seal, text = match.group(2), match.group(3)
        if hashlib.sha256(text.encode("utf-8")).hexdigest() != seal:
            raise ValueError(where + "is not as it was sealed")
        act = json.loads(text)
        act["number"] = number
        if bool(act["follows"]) == (number == 1):
            raise ValueError(where + "does not stand where it was made to stand")
        for followed in act["follows"]:
            before = acts.get(followed)
            if before is None:
                raise ValueError(where + "follows an act that is not before it: " + followed)
            late = moment(before["moment"]) > moment(act["entered"]) + DAY
            if not late and moment(act["moment"]) <= moment(before["moment"]):
                raise ValueError(where + "does not stand after what it follows")
        greatest = max([int(acts[one]["origin"]) for one in act["follows"]], default=0)
        origin = int(act["origin"])
        if origin > number or origin <= greatest or (len(act["follows"]) < 2 and origin != greatest + 1):
            raise ValueError(where + "was not made after what it follows")
        if moment(act["moment"]) < moment(act["entered"]):
            raise ValueError(where + "stands before it was entered")
        acts[seal] = act
    if len(acts) != int(header["acts"]):
        raise ValueError("line 1: says %s acts; there are %d" % (header["acts"], len(acts)))
    return acts


def main(words):
    with open(words[1], encoding="utf-8", newline="\n") as file:
        text = file.read()
    if not text.endswith("\n"):
        raise ValueError("the last line has no end")
    acts = check(text[:-1].split("\n"))
    if len(words) > 2 and words[2].split()[-1] not in acts:
        raise ValueError("no act has the seal that was written down: " + words[2])
    followed = {seal for act in acts.values() for seal in act["follows"]}
    for seal, act in acts.items():
        if seal not in followed:
            print(act["number"], seal)


if __name__ == "__main__":
    try:
        main(sys.argv)
    except (ValueError, KeyError) as wrong:
        print(wrong, file=sys.stderr)
        sys.exit(1)
