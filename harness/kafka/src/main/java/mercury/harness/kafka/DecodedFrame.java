package mercury.harness.kafka;

import java.util.List;

/**
 * A frame that was read.
 *
 * @param bytes what goes on to the receiver: the frame as it came, or an answer that leads back
 *     through the tap
 * @param events what it says; may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares frames
record DecodedFrame(byte[] bytes, List<KafkaEvent> events) {}
