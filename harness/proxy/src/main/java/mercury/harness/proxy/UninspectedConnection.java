package mercury.harness.proxy;

/** A connection that nobody inspects: everything goes on, nothing is recorded. */
enum UninspectedConnection implements ConnectionInspector {
  INSTANCE;

  @Override
  public TrafficInspector trafficFrom(ProxySide source) {
    return TrafficInspector.FORWARD_ALL;
  }

  @Override
  public void recordEnd(ProxySide by, String reason) {
    // nobody wants to know
  }

  @Override
  public void connectionEnded() {
    // nobody waits
  }
}
