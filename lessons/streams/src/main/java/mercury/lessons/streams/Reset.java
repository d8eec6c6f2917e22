package mercury.lessons.streams;

import com.rabbitmq.stream.Environment;

/** Deletes the stream with all its events and all its readers' offsets, and makes a new one. */
public final class Reset {

  public static void main(String[] args) {
    if (args.length != 0) {
      System.err.println("usage: ./course run streams reset");
      System.exit(2);
    }
    try (Environment environment = StreamEnvironment.open()) {
      environment.deleteStream(StreamEnvironment.STREAM);
      environment.streamCreator().stream(StreamEnvironment.STREAM).create();
      System.out.println(" [x] The stream is empty");
    }
  }
}
