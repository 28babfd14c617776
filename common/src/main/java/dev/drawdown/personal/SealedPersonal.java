package dev.drawdown.personal;

import java.util.UUID;

/**
 * A personal text as the ledger keeps it.
 *
 * @param keyId which partner's key opens it; when that key is destroyed, it is forgotten
 * @param sealed Base64 of nonce (12 bytes) and AES-256-GCM ciphertext with its tag
 */
public record SealedPersonal(UUID keyId, String sealed) {}
