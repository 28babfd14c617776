package dev.drawdown.demo.play;

import java.net.URI;

/**
 * Where the running system is reached.
 *
 * @param commands the command side
 * @param reads the gateway
 * @param tokens the identity server's token endpoint
 */
public record Doors(URI commands, URI reads, URI tokens) {}
