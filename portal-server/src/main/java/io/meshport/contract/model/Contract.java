package io.meshport.contract.model;

import io.meshport.contract.model.diff.Compatibility;
import io.meshport.platform.http.ETags;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** The data contract of one output port; what it says is in its versions. */
@Entity
@Table(name = "contract")
public class Contract {
  @Id private String id;

  @Column(name = "data_product_id")
  private UUID productId;

  private String port;

  @Column(name = "created_at")
  private Instant createdAt;

  @Enumerated(EnumType.STRING)
  private Compatibility compatibility = Compatibility.FULL;

  @Version
  @Column(name = "lock_version")
  private long lockVersion;

  protected Contract() {
    this("", new UUID(0, 0), "", Instant.EPOCH);
  }

  /** The contract of a port; its id is the one its documents state. */
  public Contract(String id, UUID productId, String port, Instant createdAt) {
    this.id = id;
    this.productId = productId;
    this.port = port;
    this.createdAt = createdAt;
  }

  public String id() {
    return id;
  }

  /** The product whose port it describes. */
  public UUID productId() {
    return productId;
  }

  /** The name of the port within the product. */
  public String port() {
    return port;
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** Chooses whom it protects from its own changes. */
  public void protect(Compatibility whom, long expectedLockVersion) {
    ETags.check(expectedLockVersion, lockVersion);
    compatibility = whom;
  }

  /** Whom it protects from its own changes. */
  public Compatibility compatibility() {
    return compatibility;
  }

  /** Grows with every change of the row; goes out as ETag. */
  public long lockVersion() {
    return lockVersion;
  }

  /** Whether it is the contract of this port. */
  public boolean isOf(UUID product, String portName) {
    return productId.equals(product) && port.equals(portName);
  }
}
