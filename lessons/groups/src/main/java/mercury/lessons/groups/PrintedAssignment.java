package mercury.lessons.groups;

import java.util.Collection;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;

/** Prints which partitions a rebalance gives to the program, and which it takes away. */
class PrintedAssignment implements ConsumerRebalanceListener {

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    print("Assigned", partitions);
  }

  /** The group asks for them, and waits until this returns. */
  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    print("Revoked", partitions);
  }

  /** The group has given them to others already. */
  @Override
  public void onPartitionsLost(Collection<TopicPartition> partitions) {
    print("Lost", partitions);
  }

  private static void print(String what, Collection<TopicPartition> partitions) {
    if (partitions.isEmpty()) { // a rebalance that leaves this program as it is
      return;
    }
    System.out.println(
        partitions.stream()
            .map(TopicPartition::partition)
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(", ", " [*] " + what + ": ", "")));
  }
}
