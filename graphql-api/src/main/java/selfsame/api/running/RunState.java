package selfsame.api.running;

public enum RunState {
    RUNNING,
    DONE,
    FAILED
}
