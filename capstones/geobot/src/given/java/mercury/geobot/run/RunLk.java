package mercury.geobot.run;

import mercury.geobot.LkServer;

/** Takes requests over HTTP, until Ctrl+C. */
public final class RunLk {

  private RunLk() {}

  /** Takes no arguments. */
  public static void main(String[] args) throws InterruptedException {
    GeobotProgram.run(
        "lk",
        args,
        settings -> {
          LkServer server = LkServer.start(settings.lk());
          System.out.println(" [*] Listening on http://localhost:" + server.port());
          return server;
        });
  }
}
