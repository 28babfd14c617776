package dev.drawdown.gateway.forward;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the command side is, and how long we bear with it.
 *
 * @param target its address, without a path
 * @param connect for a new connection
 * @param answer until its answer begins
 * @param upload the same where a file goes with the request
 * @param silence between two pieces of an answer
 */
@ConfigurationProperties("drawdown.forward")
record ForwardSettings(
        URI target,
        @DefaultValue("1s") Duration connect,
        @DefaultValue("30s") Duration answer,
        @DefaultValue("15m") Duration upload,
        @DefaultValue("60s") Duration silence) {}
