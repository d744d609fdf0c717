package io.meshport.contract.service.export;

import io.meshport.catalog.InputPortSummary;
import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.model.Contract;
import io.meshport.contract.model.ContractRepository;
import io.meshport.contract.model.ContractVersion;
import io.meshport.contract.model.OfferedVersion;
import io.meshport.contract.model.export.product.PortContract;
import io.meshport.contract.model.export.product.ProductInput;
import io.meshport.contract.model.export.product.ProductOffer;
import io.meshport.contract.model.standard.OdcsContract;
import io.meshport.identity.Caller;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what products offer: their ports with the contract versions that hold. */
@Singleton
@Transactional
public class ProductOffers {
  private final ProductCatalog catalog;
  private final ContractRepository contracts;

  @Inject
  public ProductOffers(ProductCatalog catalog, ContractRepository contracts) {
    this.catalog = catalog;
    this.contracts = contracts;
  }

  /**
   * What a product that the caller may see offers. Its domain sees the newest drafts where nothing
   * holds yet, while nobody else sees the product.
   */
  public ProductOffer get(ProductKey key, Caller caller) {
    ProductSummary product = catalog.getVisible(key, caller);
    List<PortContract> found =
        new ArrayList<>(
            contracts.listOffered(List.of(product.id())).stream()
                .flatMap(offered -> speaking(offered).stream())
                .toList());
    if (!product.lifecycle().isPublic()) {
      for (Contract contract : contracts.listOf(product.id())) {
        if (found.stream().noneMatch(known -> known.port().equals(contract.port()))) {
          contracts
              .findNewest(contract.id())
              .map(draft -> new OfferedVersion(product.id(), contract.port(), draft))
              .flatMap(ProductOffers::speaking)
              .ifPresent(found::add);
        }
      }
    }
    return new ProductOffer(
        product, found, inputs(product, source -> catalog.visibleTo(source, caller)));
  }

  /**
   * A page of all products.
   *
   * @param offers the public ones on it, in the order of their ids
   * @param last the id to go on after; none when this was the last page
   */
  public record Page(List<ProductOffer> offers, @Nullable UUID last) {}

  /**
   * The page after an id, in a transaction of its own; products that are not public are left out.
   */
  public Page after(@Nullable UUID id, int size) {
    List<ProductSummary> all = catalog.listAfter(id, size);
    Map<UUID, ProductSummary> published =
        all.stream()
            .filter(product -> product.lifecycle().isPublic())
            .collect(Collectors.toMap(ProductSummary::id, Function.identity()));
    Map<UUID, List<OfferedVersion>> offered =
        contracts.listOffered(published.keySet()).stream()
            .collect(Collectors.groupingBy(OfferedVersion::productId));
    List<ProductOffer> offers =
        all.stream()
            .filter(product -> published.containsKey(product.id()))
            .map(
                product ->
                    new ProductOffer(
                        product,
                        offered.getOrDefault(product.id(), List.of()).stream()
                            .flatMap(version -> speaking(version).stream())
                            .toList(),
                        inputs(product, source -> source.lifecycle().isPublic())))
            .toList();
    return new Page(offers, all.size() < size ? null : all.get(all.size() - 1).id());
  }

  private List<ProductInput> inputs(ProductSummary product, Predicate<ProductSummary> shown) {
    return product.inputPorts().stream()
        .flatMap(
            input ->
                catalog.find(input.source().productKey()).filter(shown).stream()
                    .map(source -> input(input, source)))
        .toList();
  }

  private ProductInput input(InputPortSummary input, ProductSummary source) {
    Optional<ContractVersion> holding =
        contracts
            .findOf(source.id(), input.source().port())
            .flatMap(contract -> contracts.findActive(contract.id()));
    return new ProductInput(
        input.name(),
        input.source(),
        holding.map(ContractVersion::contractId).orElse(null),
        holding.map(ContractVersion::number).orElse(null));
  }

  private static Optional<PortContract> speaking(OfferedVersion offered) {
    ContractVersion version = offered.version();
    OdcsContract contract = version.document().read().contract();
    return contract == null
        ? Optional.empty()
        : Optional.of(
            new PortContract(offered.port(), version.contractId(), version.number(), contract));
  }
}
