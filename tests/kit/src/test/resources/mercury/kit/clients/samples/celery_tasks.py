"""Tasks for a worker of celery, whose queues are as celery declares them."""
import os

from celery import Celery

app = Celery("tasks", broker=os.environ["RABBITMQ_URL"], backend="rpc://")
app.conf.update(
    task_default_queue=os.environ["TASKS"],
    broker_transport_options={"confirm_publish": True},
    task_acks_late=True,
    worker_prefetch_multiplier=1,
    broker_connection_retry_on_startup=True,
)


@app.task
def add(x, y):
    return x + y


@app.task(bind=True, max_retries=2, default_retry_delay=0.2)
def flaky(self):
    if self.request.retries < 2:
        raise self.retry()
    return self.request.retries
