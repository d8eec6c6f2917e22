package mercury.cli;

import java.util.*;
import mercury.environment.*;

public final class Up {
  public static void main(String[] args) throws Exception {
    long t = System.nanoTime();
    Mercury m =
        new Mercury(new Plan(EnumSet.allOf(Service.class), args.length > 0, Optional.empty()));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  long a = System.nanoTime();
                  m.close();
                  System.out.println("stopped in " + (System.nanoTime() - a) / 1000000);
                }));
    try {
      m.start(r -> System.out.println(r));
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
    System.out.println("all ready " + (System.nanoTime() - t) / 1000000);
    for (Service s : Service.values())
      System.out.println(s + " " + Probe.trouble(s, Addresses.from(Map.of())));
    Thread.currentThread().join();
  }
}
