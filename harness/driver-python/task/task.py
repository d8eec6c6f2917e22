"""WorkerClient, Worker and Logger with pika: the task of this course in Python."""

import json
import re
import threading
import uuid
from collections import namedtuple
from concurrent.futures import Future, ThreadPoolExecutor, TimeoutError as LateError

import pika
from pika.adapters.select_connection import IOLoop

CONNECT_S = 15
CONFIRM_S = 30
ADDRESS = re.compile(
    r"amqp://(?:(?P<user>[^:@/]*):(?P<password>[^@/]*)@)?(?P<host>[\w.-]+)(?::(?P<port>\d+))?"
    r"(?:/(?P<vhost>[\w.%~-]*))?"
)

Delivery = namedtuple("Delivery", "method properties body")
Delivery.__doc__ = "What a broker delivers."


def place(url):
    """Returns what may be told of a URL: nothing that stands before the @."""
    where = re.split(r"[/?#]", url.rsplit("@", 1)[-1].split("//")[-1])[0]
    return where if ":" in where else where + ":5672"


def parameters(url):
    """Reads the broker's URL."""
    found = ADDRESS.fullmatch(url)
    if not found:
        raise ValueError(f"the URL of the broker at {place(url)} is malformed") from None
    vhost = found["vhost"]
    return pika.ConnectionParameters(
        host=found["host"],
        port=int(found["port"] or 5672),
        virtual_host="/" if not vhost else vhost.replace("%2F", "/").replace("%2f", "/"),
        credentials=pika.PlainCredentials(found["user"] or "guest", found["password"] or "guest"),
        heartbeat=10,
    )


class Link:
    """A connection whose loop has a thread of its own. Thread-safe."""

    def __init__(self, url):
        self.where = parameters(url)
        self.opened = Future()
        self.closed = threading.Event()
        self.losses = []
        self.ending = threading.Lock()
        self.ended = False
        self.loop = IOLoop()
        self.connection = None
        self.thread = threading.Thread(target=self._run, name="connection", daemon=True)
        self.thread.start()
        try:
            self.opened.result(CONNECT_S)
        except Exception as e:
            self._end()
            raise self._complaint(e) from None

    def _run(self):
        self.connection = pika.SelectConnection(
            self.where,
            on_open_callback=lambda connection: self._resolve(self.opened, None),
            on_open_error_callback=lambda connection, error: self._lost(error),
            on_close_callback=lambda connection, reason: self._lost(reason),
            custom_ioloop=self.loop,
        )
        self.loop.start()
        with self.ending:  # nobody may call a loop that is closed
            self.ended = True
            self.loop.close()

    def _call(self, code):
        """Has the loop run this code. Returns whether there still is a loop."""
        with self.ending:
            if not self.ended:
                self.loop.add_callback_threadsafe(code)
            return not self.ended

    @staticmethod
    def _resolve(future, value):
        if not future.done():
            future.set_result(value)

    def _lost(self, reason):
        self.closed.set()
        if not self.opened.done():
            self.opened.set_exception(reason)
        for loss in self.losses:
            loss(reason)
        self.loop.stop()

    def _complaint(self, error):
        address = f"{self.where.host}:{self.where.port}"
        text = repr(error)
        if "Authentication" in text or "ACCESS_REFUSED" in text:
            return ConnectionError(f"the broker at {address} does not accept these credentials")
        if "NOT_ALLOWED" in text or "530" in text:
            return ConnectionError(
                f"the broker at {address} has no virtual host {self.where.virtual_host}"
            )
        if "gaierror" in text or "Name or service" in text:
            return ConnectionError(f"there is no host {address}")
        if "Refused" in text:
            return ConnectionError(f"nothing listens at {address}: the connection was refused")
        return ConnectionError(f"the broker at {address} does not answer")

    def do(self, code):
        """Has the loop run this code, which gets a future to complete. Returns its result."""
        future = Future()

        def run():
            try:
                code(future)
            except Exception as e:
                future.set_exception(e)

        self.losses.append(lambda reason: future.done() or future.set_exception(gone(reason)))
        if self.closed.is_set() or not self._call(run):
            raise gone("closed")
        try:
            return future.result(CONFIRM_S)
        except LateError:
            raise ConnectionError("the broker does not answer") from None

    def soon(self, code):
        """Has the loop run this code some time, unless the connection is gone."""
        if not self.closed.is_set():
            self._call(code)

    def close(self):
        if not self.closed.is_set():
            self.soon(lambda: self.connection.is_open and self.connection.close())
            self.closed.wait(5)
        self._end()

    def _end(self):
        self._call(self.loop.stop)
        if threading.current_thread() is not self.thread:
            self.thread.join(5)


def gone(reason):
    """Makes the exception for a connection that is lost."""
    return ConnectionError(f"the connection to the broker is gone: {reason}")


class Publisher:
    """A channel whose publishes are confirmed. Thread-safe."""

    def __init__(self, link, declare):
        self.link = link
        self.waiting = {}
        self.returned = set()
        self.tag = 0
        self.channel = link.do(lambda future: self._open(future, declare))
        link.losses.append(self._fail_all)

    def _open(self, future, declare):
        def opened(channel):
            channel.add_on_close_callback(lambda _, reason: self._closed(future, reason))
            channel.add_on_return_callback(self._on_return)
            declare(channel, lambda _: confirm(channel))

        def confirm(channel):
            channel.confirm_delivery(self._on_confirm, callback=lambda _: future.set_result(channel))

        self.link.connection.channel(on_open_callback=opened)

    def _closed(self, future, reason):
        if not future.done():
            future.set_exception(gone(reason))
        self._fail_all(reason)

    def _fail_all(self, reason):
        for future, _ in self.waiting.values():
            if not future.done():
                future.set_exception(gone(reason))
        self.waiting.clear()

    def publish(self, exchange, key, data, mandatory):
        body = json.dumps(data, ensure_ascii=False).encode("utf-8")
        number = uuid.uuid4().hex
        properties = pika.BasicProperties(
            content_type="application/json", delivery_mode=2, message_id=number
        )

        def send(future):
            self.tag += 1
            self.waiting[self.tag] = (future, number)
            self.channel.basic_publish(exchange, key, body, properties, mandatory)

        self.link.do(send)

    def _on_return(self, channel, method, properties, body):
        self.returned.add(properties.message_id)

    def _on_confirm(self, frame):
        last = frame.method.delivery_tag
        tags = [tag for tag in self.waiting if tag == last or (frame.method.multiple and tag < last)]
        for tag in tags:
            future, number = self.waiting.pop(tag)
            if number in self.returned:
                self.returned.discard(number)
                future.set_exception(ConnectionError("no queue took the message"))
            elif isinstance(frame.method, pika.spec.Basic.Nack):
                future.set_exception(ConnectionError("the broker did not take the message"))
            else:
                future.set_result(None)


class Publishing:
    """Keeps one publisher and opens it again when its connection was lost. Thread-safe."""

    def __init__(self, url, declare):
        self.url = url
        self.declare = declare
        self.lock = threading.Lock()
        self.link = None
        self.publisher = None
        self.stopped = False

    def publish(self, *message):
        self._publisher().publish(*message)

    def _publisher(self):
        with self.lock:
            if self.stopped:
                raise RuntimeError("it is stopped")
            if self.link is None or self.link.closed.is_set():
                self.publisher = None
                self.link = Link(self.url)
            if self.publisher is None or not self.publisher.channel.is_open:
                self.publisher = Publisher(self.link, self.declare)
            return self.publisher

    def stop(self):
        with self.lock:
            self.stopped = True
            if self.link is not None:
                self.link.close()
                self.link = None


class WorkerClient:
    """Puts tasks into a queue."""

    def __init__(self, rabbit_url, queue_name):
        self.queue_name = queue_name
        self.publishing = Publishing(
            rabbit_url,
            lambda channel, done: channel.queue_declare(queue_name, durable=True, callback=done),
        )

    def put(self, data):
        self.publishing.publish("", self.queue_name, data, True)

    def stop(self):
        self.publishing.stop()

    close = stop


class Worker:
    """Handles the tasks of a queue; a subclass overrides handle."""

    def __init__(self, rabbit_url, queue_name, capacity=1):
        if capacity < 1:
            raise ValueError(f"capacity is {capacity}; it can be 1 or more")
        self.url = rabbit_url
        self.queue_name = queue_name
        self.capacity = capacity
        self.lock = threading.Lock()
        self.link = None
        self.pool = None
        self.started = False
        self.stopped = False

    def handle(self, message):
        raise NotImplementedError

    def start(self):
        with self.lock:
            if self.started or self.stopped:
                raise RuntimeError("it was started or stopped before")
            self.started = True
            self.pool = ThreadPoolExecutor(self.capacity, "handler")
            self.link = Link(self.url)
        try:
            self.channel = self.link.do(self._consume)
        except Exception:
            self.stop()
            raise

    def _consume(self, future):
        def opened(channel):
            channel.add_on_close_callback(
                lambda _, reason: future.done() or future.set_exception(gone(reason))
            )
            channel.basic_qos(prefetch_count=self.capacity, callback=lambda _: declare(channel))

        def declare(channel):
            channel.queue_declare(self.queue_name, durable=True, callback=lambda _: consume(channel))

        def consume(channel):
            self.tag = channel.basic_consume(
                self.queue_name, self._receive, callback=lambda _: future.set_result(channel)
            )

        self.link.connection.channel(on_open_callback=opened)

    def _receive(self, channel, method, properties, body):
        if not self.stopped:
            self.pool.submit(self._process, channel, Delivery(method, properties, body))

    def _process(self, channel, message):
        if self.stopped:
            return
        try:
            self.handle(message)
            self._settle(channel, channel.basic_ack, message)
        except BaseException:
            self._settle(channel, channel.basic_nack, message)

    def _settle(self, channel, how, message):
        tag = message.method.delivery_tag
        self.link.soon(lambda: channel.is_open and how(tag))

    def stop(self):
        with self.lock:
            self.stopped = True
            if self.pool is not None:
                handlers = getattr(self.pool, "_threads", ())
                self.pool.shutdown(wait=threading.current_thread() not in handlers)
            if self.link is not None:
                self.link.close()
                self.link = None

    close = stop


class Logger:
    """A bus of events; a subclass overrides handle_info and handle_critical."""

    def __init__(self, rabbit_url, name):
        self.url = rabbit_url
        self.name = name
        self.publishing = Publishing(rabbit_url, self._declare)
        self.lock = threading.Lock()
        self.link = None
        self.pool = None
        self.stopped = False

    def _declare(self, channel, done):
        channel.exchange_declare(self.name, "direct", durable=True, callback=done)

    def handle_info(self, data):
        raise NotImplementedError

    def handle_critical(self, data):
        raise NotImplementedError

    def info(self, msg, data):
        self.publishing.publish(self.name, "info", {"msg": msg, "data": data}, False)

    def critical(self, msg, data):
        self.publishing.publish(self.name, "critical", {"msg": msg, "data": data}, False)

    def start(self):
        with self.lock:
            if self.link is not None or self.stopped:
                raise RuntimeError("it was started or stopped before")
            self.pool = ThreadPoolExecutor(1, "events")
            self.link = Link(self.url)
        self.link.do(self._consume)

    def _consume(self, future):
        def opened(channel):
            channel.add_on_close_callback(
                lambda _, reason: future.done() or future.set_exception(gone(reason))
            )
            self._declare(
                channel,
                lambda _: channel.queue_declare(
                    "", exclusive=True, callback=lambda ok: bind(channel, ok.method.queue)
                ),
            )

        def bind(channel, queue):
            channel.queue_bind(queue, self.name, "info", callback=lambda _: more(channel, queue))

        def more(channel, queue):
            channel.queue_bind(
                queue, self.name, "critical", callback=lambda _: consume(channel, queue)
            )

        def consume(channel, queue):
            channel.basic_consume(
                queue, self._receive, auto_ack=True, callback=lambda _: future.set_result(None)
            )

        self.link.connection.channel(on_open_callback=opened)

    def _receive(self, channel, method, properties, body):
        self.pool.submit(self._process, method.routing_key, body)

    def _process(self, level, body):
        handlers = {"info": self.handle_info, "critical": self.handle_critical}
        try:
            data = json.loads(body.decode("utf-8"))["data"]
            if isinstance(data, dict) and level in handlers and not self.stopped:
                handlers[level](data)
        except Exception:
            pass  # nothing on the bus ends a logger

    def stop(self):
        with self.lock:
            self.stopped = True
            if self.link is not None:
                self.link.close()
                self.pool.shutdown(wait=False)
                self.link = None
        self.publishing.stop()

    close = stop
