#!/usr/bin/env python3
"""Send a message to a Slack channel by its incoming webhook.

    SLACK_WEBHOOK_URL=... python3 integrations/notifications/slack/slack_notifier.py "Drift found"
"""
import json
import os
import sys
import time
import urllib.error
import urllib.request


class NotificationFailed(RuntimeError):
    """The message did not reach Slack; the caller decides whether that matters."""


class SlackNotifier:
    """One channel; the webhook's address is a secret and never logged."""

    def __init__(self, webhook_url: str, timeout: float = 5.0, attempts: int = 3) -> None:
        self._url, self._timeout, self._attempts = webhook_url, timeout, attempts

    def send(self, text: str) -> None:
        """Post a message; waits once or twice when Slack asks us to slow down."""
        escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        body = json.dumps({"text": escaped[:3000]}).encode()
        request = urllib.request.Request(
            self._url, data=body, headers={"Content-Type": "application/json"}, method="POST")
        for attempt in range(1, self._attempts + 1):
            try:
                with urllib.request.urlopen(request, timeout=self._timeout):
                    return
            except urllib.error.HTTPError as error:
                busy = error.code == 429 or error.code >= 500
                if not busy or attempt == self._attempts:
                    raise NotificationFailed(f"Slack answered {error.code}") from None
                wait = error.headers.get("Retry-After", "")
                time.sleep(min(30.0, float(wait) if wait.isdigit() else 2.0**attempt))
            except OSError:
                if attempt == self._attempts:
                    raise NotificationFailed("Slack could not be reached") from None
                time.sleep(2.0**attempt)


if __name__ == "__main__":
    if len(sys.argv) != 2 or not os.environ.get("SLACK_WEBHOOK_URL"):
        sys.exit("usage: SLACK_WEBHOOK_URL=... slack_notifier.py TEXT")
    try:
        SlackNotifier(os.environ["SLACK_WEBHOOK_URL"]).send(sys.argv[1])
    except NotificationFailed as failure:
        sys.exit(f"error: {failure}")
