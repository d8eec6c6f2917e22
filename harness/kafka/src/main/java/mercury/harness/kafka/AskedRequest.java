package mercury.harness.kafka;

import org.apache.kafka.common.requests.AbstractRequest;
import org.apache.kafka.common.requests.RequestHeader;

/**
 * A request that waits for its answer.
 *
 * @param header says how the answer is to be read
 * @param request the request; null where it could not be decoded, or its answer needs nothing of it
 */
record AskedRequest(RequestHeader header, AbstractRequest request) {}
