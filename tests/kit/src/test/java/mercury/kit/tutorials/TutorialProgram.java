package mercury.kit.tutorials;

/** A program of the tutorials, under the names that RabbitMQ's site gives it. */
enum TutorialProgram {
  SEND("Send", "send"),
  RECEIVE("Recv", "receive"),
  NEW_TASK("NewTask", "new_task"),
  WORKER("Worker", "worker"),
  EMIT_LOG("EmitLog", "emit_log"),
  RECEIVE_LOGS("ReceiveLogs", "receive_logs"),
  EMIT_LOG_DIRECT("EmitLogDirect", "emit_log_direct"),
  RECEIVE_LOGS_DIRECT("ReceiveLogsDirect", "receive_logs_direct"),
  EMIT_LOG_TOPIC("EmitLogTopic", "emit_log_topic"),
  RECEIVE_LOGS_TOPIC("ReceiveLogsTopic", "receive_logs_topic"),
  RPC_SERVER("RPCServer", "rpc_server"),
  RPC_CLIENT("RPCClient", "rpc_client"),
  PUBLISHER_CONFIRMS("PublisherConfirms", "publisher_confirms");

  private final String className;
  private final String scriptName;

  TutorialProgram(String className, String scriptName) {
    this.className = className;
    this.scriptName = scriptName;
  }

  /** Returns its name in Java. */
  String className() {
    return className;
  }

  /** Returns its name in other languages, without the ending. */
  String scriptName() {
    return scriptName;
  }
}
