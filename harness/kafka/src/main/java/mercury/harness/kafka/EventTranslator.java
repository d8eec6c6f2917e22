package mercury.harness.kafka;

import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.AbstractResponse;

/** Says what some kinds of requests and their answers mean. Must be thread-safe. */
interface EventTranslator {

  /** Tells the events of a request; returns false where it is of no kind that this one knows. */
  boolean asked(AbstractRequest request, EventSink events);

  /**
   * Tells the events of an answer, of which errors are told elsewhere.
   *
   * @param request what it answers; null where that was not kept
   */
  void answered(AbstractRequest request, AbstractResponse answer, EventSink events);
}
