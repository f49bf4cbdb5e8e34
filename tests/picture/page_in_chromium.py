#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Espalier authors
# SPDX-License-Identifier: GPL-3.0-or-later

"""HTML pages in a real browser: what a reader can do with them, and what nobody can do to a reader.

page_in_chromium.py ESPALIER_CLI [FOLDER]: the program that writes the pages; where pictures of them are to be left.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path
from urllib.parse import quote, unquote

from devtools import Browser

ATTACKS = [
    "</script><script>alert(1)</script>", "</style>", "<!--", "-->", "]]>", '" onmouseover="alert(1)', "' autofocus onfocus='alert(1)",
    "<img src=x onerror=alert(1)>", "&amp;", "%3Cimg%3E", "__proto__", "constructor", "main", ":main", "a b", "a#b", "a?b", "données",
    "right\u202eto left", "two\u2028lines", "w" * 3000, "[a](javascript:alert(1))", "[b](data:text/html,<script>alert(1)</script>)",
    "[c](//host/x)", "![d](https://example.org/x.png)", "[e](https://example.org/)", "<svg onload=alert(1)>", "</details></li></ul>",
    "`</pre><script>alert(1)</script>`", "```\n</pre><script>alert(1)</script>\n```",
]
PHASE_NAMES = """[...document.querySelectorAll('fieldset label')].map(label => {
    const name = label.querySelector('span'), words = document.createRange()
    words.selectNodeContents(name)
    return [name.textContent, new Set([...words.getClientRects()].map(one => one.top)).size, name.scrollWidth > name.clientWidth && name.clientWidth > 0,
        label.getBoundingClientRect().right]
})"""
CONTROL, SHIFT = 2, 8
program = None
pictures = None


def export(folder, name, nodes, *flags, **document):
    source = folder / f"{name}.espalier"
    # A name of one letter more or less: ids of nodes are twelve of them.
    alphabet = "0123456789abcdefghjkmnpqrstvwxyz"
    for number, node in enumerate(nodes):
        node.setdefault("id", "a" + "".join(alphabet[number // 32 ** place % 32] for place in range(11)))
    source.write_text(json.dumps({"espalier": 1, "name": name, "nodes": nodes, **document}), encoding="utf-8")
    target = folder / f"{name}.html"
    subprocess.run([program, "export", str(source), "-o", str(target), *flags], check=True, stdout=subprocess.DEVNULL)
    return target


def hostile_nodes():
    """Every attack as a name, where it can be one, and as summary, notes, label and text."""
    nodes = []
    for number, attack in enumerate(ATTACKS):
        name = attack.replace("/", "\u2215")[:200]
        text = {"summary": attack.replace("\n", " "), "notes": f"{attack}\n\n- {attack}",
                "explanation": f"{attack}\n\n**{attack}**: {attack}\n\n**Belongs here**:\n- {attack}\n"}
        folder = {"name": name, "kind": "folder", "phase": number % 4 + 1, **text}
        nodes.append(folder)
        nodes.append({"name": name + ".md", "kind": "file", **text})
    return nodes


class PageTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="espalier-page-"))
        cls.browser = Browser()
        cls.hostile = export(cls.folder, "hostile", hostile_nodes(), "--explanations", "all")
        cls.guide = cls.folder / "guide.html"
        subprocess.run([program, "new", "taxi", "--guide", "mlops", "--level", "expert", "-o", str(cls.guide)], check=True,
                       stdout=subprocess.DEVNULL)

    @classmethod
    def tearDownClass(cls):
        cls.browser.__exit__()
        shutil.rmtree(cls.folder)

    def setUp(self):
        self.page = self.browser
        self.page.scripting(True)
        self.page.media()
        self.page.resize(1440, 900)

    def load(self, file, rest=""):
        self.page.open(file.as_uri() + rest)

    def run_(self, script):
        return self.page.run(script)

    def was_quiet(self, address):
        """No dialog, no line of the console, and nothing asked for but the page itself."""
        for method, parameters in self.page.events:
            self.assertNotIn(method, ("Page.javascriptDialogOpening", "Runtime.consoleAPICalled", "Log.entryAdded", "Runtime.exceptionThrown"), parameters)
            if method == "Network.requestWillBeSent":
                asked = parameters["request"]["url"]
                self.assertTrue(asked.startswith(("data:image/svg+xml", address, "about:blank")), asked)

    def focus(self):
        return self.run_("document.activeElement.getAttribute('aria-label') || document.activeElement.textContent")

    # -- safety

    def test_attacks_do_nothing_and_are_read_as_they_are(self):
        address = self.hostile.as_uri()
        tags = set(self.run_or_load(address, "[...new Set([...document.querySelectorAll('*')].map(one => one.tagName.toLowerCase()))]"))
        self.assertEqual(tags - {
            "html", "head", "meta", "title", "link", "style", "body", "svg", "symbol", "use", "path", "circle", "rect", "g", "text", "a", "header",
            "button", "span", "fieldset", "legend", "label", "input", "div", "kbd", "nav", "main", "article", "h1", "h2", "h3", "p", "ul", "li",
            "b", "i", "dl", "dt", "dd", "details", "summary", "aside", "footer", "script", "code", "pre", "section", "em"}, set())
        self.assertEqual(self.run_("document.scripts.length"), 1)
        self.assertEqual(self.run_("document.querySelectorAll('[style]:not([role=treeitem]), [src], [onerror], [onload], [onfocus], [onmouseover]').length"), 0)
        outward = self.run_("[...document.querySelectorAll('[href]')].map(one => one.getAttribute('href')).filter(one => one[0] !== '#')")
        self.assertEqual([one.split(",")[0] for one in outward], ["data:image/svg+xml"])
        ids = self.run_("[...document.querySelectorAll('#\\\\:all [id]')].map(one => one.id)")
        for attack in ATTACKS:
            name = attack.replace("/", "\u2215")[:200]
            self.assertIn(quote(name, safe="-._~"), ids)
            self.assertIn(name, [unquote(one) for one in ids])
        text = self.run_("document.getElementById(':all').textContent")
        for shown in (ATTACKS[0], ATTACKS[5], ATTACKS[7], "right\\u202Eto left", "two\\u2028lines", "(javascript:alert(1))", "(//host/x)", "(https://example.org/)"):
            self.assertIn(shown, text)
        self.was_quiet(address)

    def run_or_load(self, address, script):
        self.page.open(address)
        return self.run_(script)

    def test_attacks_do_nothing_when_they_are_opened_and_searched_for(self):
        address = self.hostile.as_uri()
        self.page.open(address)
        for attack in ATTACKS:
            name = attack.replace("/", "\u2215")[:200]
            self.page.open(address + "#" + quote(name, safe="-._~"))
            self.assertEqual(self.run_("document.querySelector('#\\\\:page h1').textContent"), name.replace("\n", "\\u000A").replace(
                "\u202e", "\\u202E").replace("\u2028", "\\u2028"))
            self.run_(f"(() => {{ const find = document.getElementById(':find'); find.value = {json.dumps(name[:40])};"
                      " find.dispatchEvent(new Event('input')) })()")
            self.was_quiet(address)
        for fragment in ("<img src=x onerror=alert(1)>", "%E0%A4%A", "__proto__", "%3Cimg%3E", "javascript:alert(1)"):
            self.page.open(address + "#" + fragment)
            self.was_quiet(address)

    def test_nothing_can_be_put_into_it_from_outside(self):
        self.load(self.guide)
        self.assertEqual(self.run_("(() => { try { document.body.innerHTML = '<b>x</b>'; return 'taken' } catch { return 'refused' } })()"), "refused")
        self.assertEqual(self.run_("(() => { const one = document.createElement('script'); try { one.textContent = 'window.taken = 1';"
                                   " document.body.append(one) } catch {} return window.taken || 'refused' })()"), "refused")

    # -- reading

    def test_a_fragment_opens_its_folder(self):
        self.load(self.guide, "#mlops/serving")
        self.assertEqual(self.run_("document.querySelector('#\\\\:page h1').textContent"), "serving")
        self.assertEqual(self.run_("document.querySelector('.crumbs').textContent"), "taximlopsserving")
        self.assertEqual(self.run_("document.querySelector('[aria-current=page]').getAttribute('aria-label')"), "serving, Intermediate")
        self.assertTrue(self.run_("document.title").startswith("serving"))
        self.run_("document.querySelector('.crumbs a:nth-child(2)').click()")
        self.page.until("document.querySelector('#\\\\:page h1').textContent === 'mlops'")
        self.run_("history.back()")
        self.page.until("document.querySelector('#\\\\:page h1').textContent === 'serving'")
        self.was_quiet(self.guide.as_uri())

    def test_a_file_opens_its_folder_and_is_marked(self):
        self.load(self.guide, "#mlops/serving/predictor.py")
        self.assertEqual(self.run_("document.querySelector('#\\\\:page h1').textContent"), "serving")
        self.assertEqual(self.run_("document.querySelector('.marked .name').textContent"), "predictor.py")

    def test_links_lead_to_what_they_name(self):
        self.load(self.guide)
        dead = self.run_("[...document.querySelectorAll('[href^=\"#\"]')].map(one => one.getAttribute('href').slice(1))"
                         ".filter(one => !document.getElementById(one) && !document.getElementById(decodeURIComponent(one)))")
        self.assertEqual(dead, [])
        twice = self.run_("(() => { const ids = [...document.querySelectorAll('[id]')].map(one => one.id); return ids.length - new Set(ids).size })()")
        self.assertEqual(twice, 0)

    def test_phases_hide_what_comes_later(self):
        self.load(self.guide, "?phase=2#mlops/serving")
        rows = "[...document.querySelectorAll('[role=treeitem]')].map(one => one.querySelector('.name').textContent)"
        self.assertNotIn("observability", self.run_(rows))
        self.assertEqual(self.run_("document.querySelector('[aria-level=\"1\"]').getAttribute('aria-setsize')"),
                         str(len(self.run_("[...document.querySelectorAll('[aria-level=\"1\"]')].map(one => 1)"))))
        self.load(self.guide, "?phase=1#mlops/serving")
        self.assertIn("later", self.run_("document.querySelector('.note').textContent"))
        self.run_("document.querySelector('.note button').click()")
        self.assertIsNone(self.run_("document.querySelector('.note')"))
        self.assertTrue(self.run_("document.getElementById(':p2').checked"))
        self.assertIn("phase=2", self.run_("location.search"))

    def test_search_finds_names_first_and_raises_the_phase(self):
        self.load(self.guide, "?phase=1")
        self.page.key("k", CONTROL)
        self.page.type("android")
        self.page.until("document.querySelectorAll('[role=option]').length > 0")
        names = self.run_("[...document.querySelectorAll('[role=option] .name')].map(one => one.textContent)")
        self.assertEqual(names[0], "android")
        self.assertLessEqual(len(names), 40)
        self.assertRegex(self.run_("document.getElementById(':said').textContent"), r"^\d")
        self.page.key("ArrowDown")
        self.assertEqual(self.run_("document.getElementById(document.activeElement.getAttribute('aria-activedescendant')).querySelector('.name').textContent"), "android")
        self.page.key("Enter")
        self.page.until("document.querySelector('#\\\\:page h1')?.textContent === 'android'")
        self.assertTrue(self.run_("document.getElementById(':p4').checked"))
        self.page.until("document.activeElement.tagName === 'H1'")
        self.page.key("k", CONTROL)
        self.page.type("zzzz")
        self.page.key("Escape")
        self.assertEqual(self.run_("document.getElementById(':find').value + document.activeElement.id"), ":find")
        self.page.key("Escape")
        self.assertNotEqual(self.run_("document.activeElement.id"), ":find")

    def test_the_tree_is_worked_by_keys(self):
        self.load(self.guide)
        self.run_("document.querySelector('[role=treeitem]').focus()")
        for key, expected in (("ArrowDown", "my_ml_core"), ("ArrowRight", "my_ml_core"), ("ArrowRight", "__init__.py"), ("ArrowLeft", "my_ml_core"),
                              ("ArrowLeft", "my_ml_core"), ("ArrowDown", "infrastructure"), ("End", ".gitignore"), ("Home", "frontend"), ("m", "my_ml_core"),
                              ("m", "mlops"), ("ArrowUp", "security")):
            self.page.key(key)
            self.assertEqual(self.focus().split(",")[0], expected, key)
        self.assertEqual(self.run_("document.querySelectorAll('[role=treeitem][tabindex=\"0\"]').length"), 1)
        self.page.key("*", SHIFT)
        self.assertEqual(self.run_("document.querySelectorAll('[aria-level=\"1\"][aria-expanded=false]').length"), 0)
        self.page.key(" ")
        self.page.until("document.querySelector('#\\\\:page h1')?.textContent === 'security'")
        self.assertEqual(self.focus().split(",")[0], "security")
        self.page.key("Enter")
        self.page.until("document.activeElement.tagName === 'H1'")

    def test_the_first_tab_skips_to_the_text(self):
        self.load(self.guide)
        self.page.key("Tab")
        self.assertEqual(self.run_("document.activeElement.className"), "skip")
        self.page.key("Enter")
        self.page.until("document.activeElement.id === ':main'")
        self.assertEqual(self.run_("document.querySelector('h1').textContent"), "taxi")

    def test_single_letters_do_nothing_outside_of_the_tree(self):
        self.load(self.guide, "#mlops")
        before = self.run_("document.activeElement.tagName + location.href")
        self.page.type("skm/?")
        self.assertEqual(self.run_("document.activeElement.tagName + location.href"), before)

    def test_colours_follow_the_reader(self):
        ground = "getComputedStyle(document.documentElement).backgroundColor"
        self.load(self.guide)
        light = self.run_(ground)
        self.run_("document.getElementById(':theme').click()")
        dark = self.run_(ground)
        self.assertNotEqual(light, dark)
        self.assertEqual(self.run_("document.getElementById(':theme').getAttribute('aria-pressed')"), "true")
        self.page.media(prefers_color_scheme="dark")
        self.load(self.guide)
        self.assertEqual(self.run_(ground), dark)

    # -- places

    def test_nothing_scrolls_sideways(self):
        for file, fragment in ((self.guide, ""), (self.guide, "#mlops/serving"), (self.hostile, ""), (self.hostile, "#" + "w" * 200)):
            for width in (320, 390, 700, 861, 1024, 1241, 1440):
                self.page.resize(width, 800)
                self.load(file, fragment)
                self.assertLessEqual(self.run_("document.documentElement.scrollWidth"), width, f"{file.name}{fragment[:20]} at {width}")

    def test_names_of_phases_stay_in_one_piece(self):
        """At every width, and in the language with the longest ones; the field for the search gives way instead."""
        spanish = self.folder / "es.html"
        subprocess.run([program, "new", "taxi", "--guide", "mlops", "--level", "expert", "-o", str(spanish)], check=True,
                       stdout=subprocess.DEVNULL, env={**os.environ, "LC_ALL": "es_ES.UTF-8"})
        for file in (self.guide, spanish):
            for width in (600, 861, 900, 1100, 1161, 1200, 1241, 1600):
                self.page.resize(width, 800)
                self.load(file)
                names = self.run_(PHASE_NAMES)
                self.assertEqual(len(names), 4)
                for name, lines, is_cut, right in names:
                    self.assertEqual((lines, is_cut), (1, False), f"{name} at {width}")
                    self.assertLessEqual(right, width, name)

    def test_contents_lie_over_a_narrow_page(self):
        self.page.resize(390, 844)
        self.load(self.guide, "#mlops/serving")
        self.assertEqual(self.run_("document.getElementById(':nav').offsetHeight"), 0)
        self.run_("document.getElementById(':contents').click()")
        self.assertGreater(self.run_("document.getElementById(':nav').offsetHeight"), 500)
        self.assertEqual(self.focus(), "serving, Intermediate")
        self.page.key("Escape")
        self.assertEqual(self.run_("document.getElementById(':nav').offsetHeight + document.activeElement.id"), "0:contents")

    def test_the_map_has_one_to_four_columns_and_keeps_its_size(self):
        for width, columns in ((390, 1), (700, 2), (1180, 3), (1440, 4)):
            self.page.resize(width, 900)
            self.load(self.guide)
            places = self.run_("[...document.querySelectorAll('.card')].map(one => one.getBoundingClientRect()).map(one => [Math.round(one.left), one.right, one.top, one.bottom])")
            self.assertEqual(len({left for left, *_ in places}), columns, width)
            self.assertLessEqual(max(right for _, right, *_ in places), width)
            for left, right, top, bottom in places:  # no card lies on another
                over = [one for one in places if one[0] < right and one[1] > left and one[2] < bottom and one[3] > top]
                self.assertEqual(len(over), 1)
            self.assertEqual(self.run_("getComputedStyle(document.querySelector('.map .t')).fontSize"), "14.5px")

    def test_all_can_be_read_without_script(self):
        self.page.scripting(False)
        self.load(self.guide, "#mlops/serving")
        self.assertTrue(self.run_("document.getElementById('mlops/serving').checkVisibility()"), "the fragment opens its folders")
        self.assertFalse(self.run_("document.getElementById(':find').checkVisibility()"))
        self.assertTrue(self.run_("document.getElementById('observability').closest('li').checkVisibility()"))
        self.run_("document.getElementById(':p2').checked = true")
        self.assertFalse(self.run_("document.getElementById('observability').closest('li').checkVisibility()"))
        self.assertTrue(self.run_("document.getElementById('mlops').closest('li').checkVisibility()"))

    def test_paper_gets_the_open_folder_or_everything(self):
        visible = "(id => document.getElementById(id).checkVisibility({contentVisibilityAuto: true}))"
        self.load(self.guide, "#mlops")
        self.page.media("print")
        self.run_("dispatchEvent(new Event('beforeprint'))")
        self.assertTrue(self.run_(visible + "('mlops/serving')"))
        self.assertFalse(self.run_(visible + "('backup')"))
        self.assertFalse(self.run_("document.querySelector('header').checkVisibility()"))
        self.run_("dispatchEvent(new Event('afterprint'))")
        one = len(self.page.pdf())
        self.page.media("")
        self.load(self.guide)
        self.page.media("print")
        self.run_("dispatchEvent(new Event('beforeprint'))")
        self.assertTrue(self.run_(visible + "('mlops/serving')"))
        self.assertTrue(self.run_(visible + "('backup')"))
        self.run_("dispatchEvent(new Event('afterprint'))")
        self.assertGreater(len(self.page.pdf()), 2 * one)

    def test_names_from_right_to_left_stay_in_their_places(self):
        page = export(self.folder, "rtl", [{"name": "שלום עולם", "kind": "folder", "summary": "מה שיש כאן (1)"}, {"name": "a", "kind": "folder", "summary": "b"}])
        self.load(page)
        self.assertEqual(self.run_("document.querySelector('.map .t').textContent"), "שלום עולם")
        left = self.run_("document.querySelector('.map .t').getBoundingClientRect().left - document.querySelector('.card').getBoundingClientRect().left")
        self.assertAlmostEqual(left, 50, delta=3)

    def test_pictures(self):
        """Leaves pictures for people to look at, where the command line says so."""
        if not pictures:
            return
        for name, width, height, scheme, rest in (("wide-light", 1440, 910, "light", ""), ("wide-dark", 1440, 910, "dark", "#mlops"),
                                                  ("narrow-dark", 390, 844, "dark", "#mlops/serving"), ("narrow-light", 320, 700, "light", "")):
            self.page.resize(width, height)
            self.page.media(prefers_color_scheme=scheme)
            self.load(self.guide, rest)
            self.page.screenshot(Path(pictures) / f"page-{name}.png")


if __name__ == "__main__":
    program = sys.argv[1]
    pictures = sys.argv[2] if len(sys.argv) > 2 else None
    unittest.main(argv=sys.argv[:1], verbosity=1)
