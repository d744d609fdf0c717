package io.meshport.discovery.service;

import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductSummary;
import io.meshport.contract.ActiveContract;
import io.meshport.contract.ContractCatalog;
import io.meshport.contract.SchemaObject;
import io.meshport.search.SearchDocument;
import io.meshport.search.index.DocumentSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what people search for in a product: its own words and those of its contracts.
 *
 * <p>Of a product that is open to everybody only contracts in force count, so that nobody outside
 * the domain learns of columns that are still a draft.
 */
@Singleton
public class CatalogDocumentAssembler implements DocumentSource {
  private final ProductCatalog products;
  private final ContractCatalog contracts;

  @Inject
  public CatalogDocumentAssembler(ProductCatalog products, ContractCatalog contracts) {
    this.products = products;
    this.contracts = contracts;
  }

  /** The current document of a product, or nothing when it does not exist any more. */
  public Optional<SearchDocument> find(UUID product) {
    return products.find(product).map(this::document);
  }

  @Override
  public List<SearchDocument> listAfter(@Nullable UUID after, int limit) {
    return products.listAfter(after, limit).stream().map(this::document).toList();
  }

  private SearchDocument document(ProductSummary product) {
    List<ActiveContract> spoken = contractsOf(product);
    boolean open = product.lifecycle().isPublic();
    return new SearchDocument(
        product.id(),
        product.version(),
        product.key().domain(),
        product.key().name(),
        product.title(),
        product.description(),
        product.purpose(),
        product.tags(),
        new SearchDocument.Visibility(product.lifecycle().name(), open),
        product.ports().stream()
            .map(port -> new SearchDocument.Port(port.name(), port.title(), port.technology()))
            .toList(),
        columns(spoken),
        names(spoken),
        product.updatedAt());
  }

  private List<ActiveContract> contractsOf(ProductSummary product) {
    return product.lifecycle().isPublic()
        ? contracts.activeOf(product.key())
        : contracts.currentFor(product.key());
  }

  /** A column that several ports offer counts once. */
  private static List<SearchDocument.Column> columns(List<ActiveContract> spoken) {
    Map<String, SearchDocument.Column> columns = new LinkedHashMap<>();
    schemaOf(spoken)
        .flatMap(object -> object.columns().stream())
        .map(
            column ->
                new SearchDocument.Column(
                    column.path(), text(column.description()), text(column.classification())))
        .forEach(column -> columns.putIfAbsent(column.name(), column));
    return new ArrayList<>(columns.values());
  }

  private static List<String> names(List<ActiveContract> spoken) {
    Set<String> names = new LinkedHashSet<>();
    spoken.forEach(contract -> names.add(text(contract.model().name())));
    schemaOf(spoken).forEach(object -> names.add(object.name()));
    names.remove("");
    return List.copyOf(names);
  }

  private static Stream<SchemaObject> schemaOf(List<ActiveContract> spoken) {
    return spoken.stream().flatMap(contract -> contract.model().schema().stream());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
