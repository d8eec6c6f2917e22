"""Calls the tasks, and controls the worker."""
from celery import chain, group
from celery_tasks import add, app, flaky

print("sum", add.delay(2, 3).get(timeout=30))
print("chain", chain(add.s(1, 2), add.s(10))().get(timeout=30))
print("group", group(add.s(n, n) for n in range(5))().get(timeout=30))
print("retries", flaky.delay().get(timeout=30))
print("countdown", add.apply_async((1, 1), countdown=0.5, expires=60).get(timeout=30))
print("ping", [list(reply.values())[0]["ok"] for reply in app.control.ping(timeout=5, limit=1)])
queues = [q["name"] for qs in app.control.inspect(limit=1, timeout=5).active_queues().values() for q in qs]
print("queues", queues == [app.conf.task_default_queue])
app.control.purge()
app.control.shutdown()
print("done")
