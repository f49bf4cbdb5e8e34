#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""A whole lesson from outside: a teacher opens the Teach page and starts the Beginner lesson with one key, shows all of
its steps, hands out the exercise, and asks the quiz; a student places folders wrong and right by dragging, the program
is killed in the middle of a drag, goes on where it was, and marks the answer; the teacher opens twenty-five results,
two of one name, one with a changed score, beside a file that is damaged, as one table."""

import base64
import copy
import hashlib
import json
import os
import sys
from pathlib import Path

from desktop import Desktop

STUDENT = "Ana Garcia"


def shot(desktop, name):
    """For a look at it: into the folder ESPALIER_SHOTS, if there is one."""
    if folder := os.environ.get("ESPALIER_SHOTS"):
        desktop.screenshot(Path(folder) / f"{name}.png")


def teach_page(desktop):
    desktop.activate("Espalier")
    desktop.key("alt+r", "t")
    desktop.until(lambda: len(desktop.all(name="Start lesson")) == 4, "four lessons are offered")


def present(desktop):
    """Every step of the lesson, from the speaker view; the plan's clock runs."""
    start = desktop.all(name="Start lesson")[0]
    desktop.until(lambda: start.getState().contains(desktop.atspi.STATE_FOCUSED), "Enter will start the first lesson")
    shot(desktop, "teach")
    desktop.key("Return")
    desktop.activate("Speaker view")
    desktop.until(lambda: desktop.tells("1 of 12"), "the first step is on")
    shot(desktop, "speaker")
    for number in range(2, 13):
        def arrived(number=number):
            return desktop.tells(f"{number} of 12")
        desktop.key("space")
        # Questions take two: the answer comes first.
        for _ in range(2):
            try:
                desktop.until(arrived, f"step {number}") if number < 10 else settle(desktop, arrived)
            except AssertionError:
                desktop.key("space")
        desktop.until(arrived, f"step {number} is on")
    shot(desktop, "recap")
    desktop.key("Escape")
    desktop.until(lambda: not desktop.all(name="Speaker view"), "the show has ended")


def settle(desktop, arrived):
    """Steps behind a question: one key more where the answer was still to come."""
    import time
    end = time.monotonic() + 1.5
    while time.monotonic() < end:
        if arrived():
            return
        time.sleep(0.05)
    if not arrived():
        desktop.key("space")


def hand_out(desktop, path):
    teach_page(desktop)
    desktop.click(desktop.find(name="Hand out…"))
    desktop.activate("Export")
    desktop.click(desktop.find("text", "Where to"))
    desktop.focused(name="Where to")
    desktop.key("ctrl+a")
    desktop.type(str(path))
    button = desktop.until(lambda: next((node for node in desktop.all(name="Export") if "button" in node.getRoleName()), None),
                           "a button exports")
    desktop.until(lambda: button.getState().contains(desktop.atspi.STATE_ENABLED), "what will be written is planned")
    shot(desktop, "hand-out")
    desktop.click(button)
    desktop.until(path.exists, "the exercise is written")
    desktop.key("Escape")


def solution(exercise):
    """As classroom.md says it: the key is XORed with hashes of id and number."""
    raw = base64.b64decode(exercise["key"])
    mask = b"".join(hashlib.sha256(f"{exercise['id']}:{i}".encode()).digest() for i in range(len(raw) // 32 + 1))
    return json.loads(bytes(a ^ b for a, b in zip(raw, mask)))["items"]


def folder_row(desktop, name):
    tree = desktop.find("tree", "Layout")
    return desktop.until(lambda: next((node for node in desktop.all("table cell", name, tree)), None),
                         f"a folder {name!r} is there")


def card(desktop, name):
    cards = desktop.find("list", "Cards")
    return desktop.until(lambda: next((node for node in desktop.all("list item", root=cards) if node.name.split(",")[0] == name), None),
                         f"a card {name!r}")


def shown_cards(desktop):
    """The names of the cards in sight, from the top."""
    lists = desktop.all(name="Cards", role="list")
    return [node.name.split(",")[0] for node in desktop.all("list item", root=lists[0])] if lists else []


def put(desktop, name, folder):
    desktop.drag(desktop.centre(card(desktop, name)), desktop.centre(folder_row(desktop, folder)),
                 lambda: desktop.tells("into", folder), f"the drag says into {folder}")
    desktop.until(lambda: name not in shown_cards(desktop), f"{name} is placed")


def is_map(desktop):
    """On the map, top folders stand beside each other; in the tree, one below the other."""
    tops = [desktop.centre(folder_row(desktop, name)) for name in ("tests", "data", "deployment", "educational_resources")]
    return len({x for x, _ in tops}) > 1


def put_elsewhere(desktop, name, folder):
    """What was placed goes on from one folder of the map to another."""
    before = desktop.centre(folder_row(desktop, name))
    desktop.drag(before, desktop.centre(folder_row(desktop, folder)), lambda: desktop.tells("into", folder),
                 f"the drag says into {folder}")
    desktop.until(lambda: desktop.centre(folder_row(desktop, name)) != before, f"{name} stands elsewhere")


def look_at_marks(desktop, wrong, place):
    """Where it belongs is shown on the map; chosen in the list, it is the one that is looked at."""
    desktop.find("table cell", f"The place of {wrong} in {place}")
    listed = desktop.find("list", "Results")
    desktop.click(next(node for node in desktop.all("list item", root=listed) if node.name.split("\n")[0] == wrong))
    desktop.until(lambda: desktop.all("table cell", f"{wrong}, belongs in {place}")[0].getState().contains(
        desktop.atspi.STATE_SELECTED), "it is looked at on the map")
    shot(desktop, "way")
    desktop.key("a")
    desktop.until(lambda: not desktop.all("table cell", f"The place of {wrong} in {place}"), "the solution has no ways")
    shot(desktop, "solution")
    desktop.key("a")
    desktop.find("table cell", f"The place of {wrong} in {place}")


def begin(desktop, program, path):
    desktop.start(program, path)
    desktop.activate("Place the folders")


def work(desktop, program, path):
    exercise = json.loads(path.read_text(encoding="utf-8"))["exercise"]
    names = {item["id"]: item["name"] for item in exercise["items"]}
    places = {names[item]: where["in"][0] for item, where in solution(exercise).items() if where["in"]}
    desktop.focused(name="Name")
    desktop.type(STUDENT)
    desktop.key("Return")
    desktop.find(name="Cards")
    shot(desktop, "exercise")
    assert is_map(desktop), "cards are placed on a map"
    desktop.key("t")
    desktop.until(lambda: not is_map(desktop), "the tree is another way to see it")
    desktop.key("t")
    desktop.until(lambda: is_map(desktop), "and back")
    wrong = next(name for name in shown_cards(desktop) if name in places and "/" not in places[name]
                 and places[name] not in ("tests", "data"))
    put(desktop, wrong, "tests")
    put_elsewhere(desktop, wrong, "data")
    put_elsewhere(desktop, wrong, "tests")
    done = [wrong]
    for name in [name for name in shown_cards(desktop) if name in places][:2]:
        put(desktop, name, places[name])
        done.append(name)
    # In the middle of a drag the machine goes away.
    hand = next(name for name in shown_cards(desktop) if name in places)
    desktop._xdotool("mousemove", "--sync", *desktop.centre(card(desktop, hand)), "mousedown", 1)
    desktop._xdotool("mousemove_relative", "--sync", 40, 10)
    desktop._xdotool("mousemove_relative", "--sync", 240, 30)
    desktop.program.kill()
    desktop.program.wait()
    desktop._xdotool("mouseup", 1)
    begin(desktop, program, path)
    offer = desktop.starting(f"Go on as {STUDENT}, {len(done)} of")
    shot(desktop, "go-on")
    desktop.click(offer)
    desktop.find(name="Cards")
    desktop.until(lambda: shown_cards(desktop) and not set(done) & set(shown_cards(desktop)), "what was placed is placed")
    desktop.until(lambda: desktop.tells(f"{len(done)} of {len(names)} placed"), "they are counted")
    while cards := shown_cards(desktop):
        right = [name for name in cards if name in places]
        if right:
            put(desktop, right[0], places[right[0]])
            continue
        desktop.click(card(desktop, cards[0]))
        desktop.key("Delete")
        desktop.until(lambda gone=cards[0]: gone not in shown_cards(desktop), "a card is not needed")
    desktop.click(desktop.find(name="Hand in"))
    desktop.until(lambda: desktop.tells("Handed in"), "it is marked")
    desktop.until(lambda: desktop.tells(f"{len(places) - 1} of {len(places)}") or desktop.tells(wrong), "one is wrong")
    shot(desktop, "marked")
    look_at_marks(desktop, wrong, places[wrong])
    answers = list(path.parent.glob("place-beginner-*Ana-Garcia*.espalier"))
    assert len(answers) == 1, answers
    attempt = json.loads(answers[0].read_text(encoding="utf-8"))["exercise"]["attempt"]
    assert 0 < attempt["score"] < 1, attempt
    return answers[0]


def classmates(answer):
    """Twenty-four more answers made of one: a namesake, one whose score was changed by hand, one file that is damaged."""
    data = json.loads(answer.read_text(encoding="utf-8"))
    letters = "0123456789abcdefghjkmnpqrstvwxyz"
    for number in range(24):
        other = copy.deepcopy(data)
        attempt = other["exercise"]["attempt"]
        attempt["id"] = "".join(letters[(number * 7 + i * 5) % len(letters)] for i in range(12))
        attempt["name"] = STUDENT if number == 0 else f"Student {number:02}"
        if number == 1:
            attempt["score"] = 1.0
        answer.with_name(f"place-beginner-7_{number}_{attempt['id'][:4]}.espalier").write_text(
            json.dumps(other, ensure_ascii=False), encoding="utf-8")
    answer.with_name("damaged.espalier").write_text('{"espalier": 1, "name', encoding="utf-8")


def results(desktop, folder):
    desktop.key("alt+r", "r")
    desktop.focused()
    desktop.key("ctrl+a")
    desktop.type(str(folder))
    desktop.key("Return")
    table = desktop.find(name="Answers")
    desktop.until(lambda: table.queryTable().nRows == 25, "twenty-five answers")
    desktop.until(lambda: desktop.tells("25 answers"), "their number is told")
    desktop.until(lambda: desktop.tells("1 answer changed"), "a changed score is flagged")
    desktop.until(lambda: desktop.tells("1 file could not be read"), "a damaged file is told")
    desktop.until(lambda: len([text for text in desktop.texts() if text.startswith(f"{STUDENT} (")]) == 2,
                  "namesakes show their letters")
    shot(desktop, "results")


def quiz(desktop):
    teach_page(desktop)
    desktop.key("Return")
    desktop.activate("Speaker view")
    desktop.key("Escape")
    desktop.activate("my-ml-project")
    desktop.key("F9")
    desktop.find(name="Next")
    for number in range(1, 4):
        desktop.until(lambda number=number: desktop.tells(f"Question {number} of 10") or desktop.tells("Once more"), f"question {number}")
        desktop.key("b")
        following = desktop.find(name="Next")
        desktop.until(lambda following=following: following.getState().contains(desktop.atspi.STATE_FOCUSED), "it is answered")
        desktop.key("Return")
    shot(desktop, "quiz")
    desktop.click(desktop.find(name="End"))


def main(program, motion):
    with Desktop(motion=motion) as desktop:
        folder = desktop.home / "class"
        folder.mkdir()
        exercise = folder / "place.espalier"
        desktop.start(program)
        teach_page(desktop)
        present(desktop)
        hand_out(desktop, exercise)
        quiz(desktop)
        desktop.program.kill()
        desktop.program.wait()
        begin(desktop, program, exercise)
        classmates(work(desktop, program, exercise))
        desktop.click(desktop.find(name="Leave"))
        desktop.activate("Espalier")
        results(desktop, folder)
        print("a lesson, an answer, twenty-five results")


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), "--motion" in sys.argv)
