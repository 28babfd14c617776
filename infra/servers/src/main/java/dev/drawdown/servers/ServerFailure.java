package dev.drawdown.servers;

/** A server of this machine that cannot do its work, said in one sentence. */
public final class ServerFailure extends RuntimeException {

    public ServerFailure(String sentence) {
        super(sentence);
    }

    public ServerFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
