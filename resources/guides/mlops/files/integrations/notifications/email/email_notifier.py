#!/usr/bin/env python3
"""Send a plain mail over SMTP; the text comes from standard input.

    python3 integrations/notifications/email/email_notifier.py "Weekly model report" < report.txt

SMTP_HOST, SMTP_PORT (587), SMTP_USER, SMTP_PASSWORD, MAIL_FROM and MAIL_TO (comma-separated)
come from the environment.
"""
import os
import smtplib
import ssl
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate, make_msgid


@dataclass(frozen=True)
class EmailNotifier:
    """A mail account that may only send."""

    host: str
    port: int
    user: str
    password: str
    sender: str

    def compose(self, to: Sequence[str], subject: str, text: str) -> EmailMessage:
        """The message itself, apart from sending, so that a test can look at it."""
        message = EmailMessage()
        message["From"], message["To"] = self.sender, ", ".join(to)
        message["Subject"] = " ".join(subject.split())
        message["Date"], message["Message-ID"] = formatdate(localtime=True), make_msgid()
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(text)
        return message

    def send(self, to: Sequence[str], subject: str, text: str) -> None:
        """Send with TLS; raises smtplib.SMTPException or OSError when it does not go out."""
        with smtplib.SMTP(self.host, self.port, timeout=15) as server:
            server.starttls(context=ssl.create_default_context())
            server.login(self.user, self.password)
            server.send_message(self.compose(to, subject, text))


def from_environment() -> EmailNotifier:
    """Settings as the deployment gives them."""
    env = os.environ
    return EmailNotifier(env["SMTP_HOST"], int(env.get("SMTP_PORT", "587")), env["SMTP_USER"],
                         env["SMTP_PASSWORD"], env["MAIL_FROM"])


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: email_notifier.py SUBJECT < TEXT")
    recipients = [part.strip() for part in os.environ["MAIL_TO"].split(",") if part.strip()]
    from_environment().send(recipients, sys.argv[1], sys.stdin.read())
