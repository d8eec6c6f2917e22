"""The driver of a solution in Python: see harness/driver/driver.md.

    python3 driver.py FOLDER PORT WORD PACKAGE

FOLDER has the module of the solution, which is named after the last part of the package.
"""

import base64
import builtins
import collections.abc
import datetime
import importlib
import json
import os
import queue
import re
import socket
import sys
import threading
import traceback

JAVA_TYPES = [
    (NotImplementedError, "java.lang.UnsupportedOperationException"),
    (ValueError, "java.lang.IllegalArgumentException"),
    (RuntimeError, "java.lang.IllegalStateException"),
    (OSError, "java.io.IOException"),
    (AssertionError, "java.lang.AssertionError"),
]


def snake(name):
    """Returns Python's name for Java's."""
    return re.sub(r"(?<=[a-z0-9])([A-Z])", lambda found: "_" + found.group(1).lower(), name)


def camel(name):
    """Returns Java's name for Python's."""
    return re.sub(r"_([a-z])", lambda found: found.group(1).upper(), name)


class DriverThread(threading.Thread):
    """A thread of the driver, which is none of the learner's."""

    def __init__(self, target):
        super().__init__(target=target, daemon=True)


class Driver:
    """Does what the grader says."""

    def __init__(self, port, word, module):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.turn = threading.Lock()
        self.module = module
        self.objects = {}
        self.calls = {}
        self.handlers = {}
        self.numbers = 0
        self.send({"hello": word, "language": "python"})

    def send(self, message):
        line = (json.dumps(message, default=value) + "\n").encode()
        with self.turn:
            try:
                self.socket.sendall(line)
            except OSError:
                pass  # the grader is gone, and serve() notices

    def serve(self):
        for line in self.socket.makefile("r", encoding="utf-8"):
            message = json.loads(line)
            what = message["do"]
            if what == "end":
                return
            if "handling" in message:
                self.handlers[message["handling"]].put(message)
            elif what in ("make", "call"):
                self.begin(message, self.make if what == "make" else self.call)
            elif what == "look":
                self.answer(message, self.look(message["call"]))
            elif what == "progress":
                self.answer(message, len(sys.modules))
            elif what == "threads":
                self.answer(message, threads())
            elif what in ("reset", "warm"):
                self.objects.clear()
                self.answer(message, None)
            elif what == "printed":
                self.answer(message, "")
            elif what == "locale":
                self.answer(message, None)  # Python's own functions do not depend on it

    def answer(self, message, result):
        self.send({"id": message["id"], "returned": result})

    def begin(self, message, code):
        thread = DriverThread(lambda: self.run(message, code))
        self.calls[message["id"]] = thread
        thread.start()

    def run(self, message, code):
        try:
            outcome = {"returned": code(message)}
        except BaseException as thrown:  # whatever the learner's code raises is an answer
            outcome = {"threw": describe(thrown)}
            outcome["threw"]["printed"] = "".join(
                traceback.format_exception(type(thrown), thrown, thrown.__traceback__)
            )
        self.calls.pop(message["id"], None)
        self.send({"id": message["id"], **outcome})

    def make(self, message):
        role = getattr(self.module, message["role"])
        arguments = []
        named = {}
        for argument in message["arguments"]:
            if isinstance(argument, dict):
                named.update((snake(name), each) for name, each in argument.items())
            else:
                arguments.append(argument)
        driven = type(role.__name__, (role,), self.handlers_of(role, message["id"]))
        self.objects[message["id"]] = driven(*arguments, **named)

    def handlers_of(self, role, number):
        def handler(name):
            return lambda this, *arguments: self.handle(number, camel(name), arguments)

        names = [name for name in dir(role) if re.fullmatch(r"handle(_\w+)?", name)]
        return {name: handler(name) for name in names}

    def handle(self, number, method, arguments):
        with self.turn:
            self.numbers += 1
            handling = self.numbers
        answers = self.handlers[handling] = queue.Queue()
        self.send(
            {
                "handling": handling,
                "object": number,
                "method": method,
                "arguments": [delivery(each) for each in arguments],
            }
        )
        answer = answers.get()
        while answer["do"] == "call":
            self.run(answer, self.call)
            answer = answers.get()
        del self.handlers[handling]
        if "throw" in answer:
            raise wanted(answer["throw"])

    def call(self, message):
        method = getattr(self.objects[message["object"]], snake(message["method"]))
        return method(*message["arguments"])

    def look(self, call):
        thread = self.calls.get(call)
        frame = sys._current_frames().get(thread.ident) if thread else None
        return {"frames": frames(traceback.extract_stack(frame)) if frame else []}


def threads():
    """Lists the threads of the learner's code."""
    return [
        {"id": thread.ident, "name": thread.name}
        for thread in threading.enumerate()
        if thread is not threading.main_thread() and not isinstance(thread, DriverThread)
    ]


def wanted(throw):
    """Makes what the grader wants a handler to raise."""
    name = throw["type"].rsplit(".", 1)[-1]
    types = {"IOException": OSError, "AssertionError": AssertionError}
    kind = types.get(name, builtins.Exception)
    return kind() if throw["message"] is None else kind(throw["message"])


def delivery(message):
    """Puts a delivery of pika into a message; everything else stays as it is."""
    if not all(hasattr(message, part) for part in ("method", "properties", "body")):
        return message
    properties = {
        camel(name): getattr(message.properties, name)
        for name in (
            "content_type content_encoding headers delivery_mode priority correlation_id reply_to"
            " expiration message_id type user_id app_id cluster_id"
        ).split()
    }
    if message.properties.timestamp is not None:
        properties["timestamp"] = {"timestamp": message.properties.timestamp * 1000}
    method = message.method
    return {
        "body": message.body,
        "properties": properties,
        "envelope": {
            "deliveryTag": method.delivery_tag,
            "redelivered": method.redelivered,
            "exchange": method.exchange,
            "routingKey": method.routing_key,
        },
    }


def value(other):
    """Gives what JSON has no form for."""
    if isinstance(other, (bytes, bytearray)):
        return {"base64": base64.b64encode(other).decode()}
    if isinstance(other, datetime.datetime):
        return {"timestamp": int(other.timestamp() * 1000)}
    if isinstance(other, collections.abc.Iterable):
        return list(other)
    return {"type": type(other).__name__, "text": str(other)}


def describe(thrown):
    """Puts an exception into a message."""
    types = [f"{each.__module__}.{each.__name__}" for each in type(thrown).__mro__[:-1]]
    java = [name for kind, name in JAVA_TYPES if isinstance(thrown, kind)][:1]
    described = {
        "types": java + types,
        "message": str(thrown),
        "frames": frames(traceback.extract_tb(thrown.__traceback__)),
    }
    cause = thrown.__cause__ or thrown.__context__
    if cause is not None:
        described["cause"] = describe(cause)
    return described


def frames(stack):
    """Returns the lines of a stack as Java has them: the innermost first."""
    return [
        {
            "class": os.path.splitext(os.path.basename(frame.filename))[0],
            "method": frame.name,
            "file": os.path.basename(frame.filename),
            "line": frame.lineno,
        }
        for frame in reversed(stack)
    ]


def main():
    folder, port, word, package = sys.argv[1:]
    sys.path.insert(0, folder)
    driver = Driver(int(port), word, importlib.import_module(package.rsplit(".", 1)[-1]))
    driver.serve()
    os._exit(0)  # threads that the learner's code left behind keep nobody waiting


main()
