#!/usr/bin/env python3
"""Loads sanitised HTML into Chromium and reports every answer in which anything runs, loads or navigates.

    pip install playwright            # drives the Chromium of the system: apt-get install chromium
    feedgate sanitize CASES.jsonl > answers.jsonl
    Benchmarks/sanitising.py answers.jsonl          # --key input CASES.jsonl: what the same cases do unsanitised

Each line is a JSON object with `id` and the HTML under `--key`. A fragment is loaded as a page, put in once more through
innerHTML, and its elements get the focus and the mouse. A policy forbids all scripts but our own, so that every attempt is
reported.
"""

import argparse
import json
import shutil

from playwright.sync_api import sync_playwright

POLICY = "default-src 'none'; img-src * data:; media-src *; script-src 'nonce-own'; style-src 'none'"
PAGE = "http://case.example/page"
HEAD = """<!doctype html><script nonce=own>
addEventListener("securitypolicyviolation", e => console.log("CASE " + e.violatedDirective + " " + e.blockedURI))
for (const name of ["alert", "prompt", "confirm", "print"]) window[name] = text => console.log("CASE ran " + name)
</script><body>"""
TAIL = """<script nonce=own>
for (const part of document.querySelectorAll("body > div")) {
  const again = document.createElement("div")
  again.innerHTML = part.innerHTML
  document.body.append(again)
}
for (const element of document.querySelectorAll("body *")) {
  for (const type of ["mouseover", "pointerenter", "focus"]) element.dispatchEvent(new Event(type, {bubbles: true}))
  if (element.focus) element.focus()
  if (element.href && /^(javascript|data|vbscript):/i.test(element.href)) console.log("CASE address " + element.href)
}
</script>"""


class Judge:
    def __init__(self, browser, key):
        self.key, self.body, self.seen = key, "", []
        self.page = browser.new_page()
        self.page.on("console", lambda message: self.console(message.text))
        self.page.on("dialog", lambda dialog: (self.seen.append("dialog"), dialog.dismiss()))
        self.page.route("**/*", self.answer)

    def console(self, text):
        if text.startswith("CASE "):
            self.seen.append(text[5:125])

    def answer(self, route):
        request = route.request
        if request.url == PAGE:
            headers = {"content-type": "text/html; charset=utf-8", "content-security-policy": POLICY}
            route.fulfill(status=200, headers=headers, body=self.body)
            return
        if request.resource_type not in ("image", "media", "other"):
            self.seen.append(f"loads {request.resource_type} {request.url[:80]}")
        route.abort()

    def what_happens(self, rows):
        self.seen = []
        self.body = HEAD + "\n".join(f"<div>{row[self.key]}</div>" for row in rows) + TAIL
        self.page.goto(PAGE, wait_until="load")
        self.page.wait_for_timeout(60)
        if self.page.url != PAGE:
            self.seen.append("navigates to " + self.page.url[:80])
        return list(self.seen)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("answers")
    parser.add_argument("--key", default="html")
    parser.add_argument("--browser", default=shutil.which("chromium"))
    arguments = parser.parse_args()
    with open(arguments.answers) as file:
        rows = [json.loads(line) for line in file]
    unsafe = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.browser, args=["--no-sandbox"])
        judge = Judge(browser, arguments.key)
        for start in range(0, len(rows), 40):
            batch = rows[start : start + 40]
            if not judge.what_happens(batch):
                continue
            for row in batch:
                if seen := judge.what_happens([row]):
                    unsafe += 1
                    print(row["id"], *seen[:3], sep="\t")
        browser.close()
    print(f"{unsafe} of {len(rows)} are not safe")
    raise SystemExit(2 if unsafe else 0)


main()
