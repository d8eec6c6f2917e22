package mercury.lessons.streams;

import com.rabbitmq.stream.Environment;

/** Deletes the streams with all their events and all their readers' offsets, and makes new ones. */
public final class Reset {

  public static void main(String[] args) {
    if (args.length != 0) {
      System.err.println("usage: ./course run streams reset");
      System.exit(2);
    }
    try (Environment environment = StreamEnvironment.open()) {
      environment.deleteStream(StreamEnvironment.STREAM);
      environment.deleteSuperStream(StreamEnvironment.SUPER_STREAM); // and its partitions
      StreamEnvironment.create(environment);
      System.out.println(" [x] The streams are empty");
    }
  }
}
