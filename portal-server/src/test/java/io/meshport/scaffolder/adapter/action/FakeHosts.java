package io.meshport.scaffolder.adapter.action;

import io.meshport.catalog.ProductKey;
import io.meshport.platform.git.RemoteRepositories;
import io.meshport.platform.git.TreeFile;
import io.meshport.repository.RepositoryHost;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The portal's own Git host and all others, in memory. */
public final class FakeHosts implements RepositoryHost, RemoteRepositories {
  public final Map<String, List<TreeFile>> hosted = new HashMap<>();
  public final Map<String, List<TreeFile>> foreign = new HashMap<>();
  public final List<RemotePush> pushes = new ArrayList<>();
  public final List<CommitOrder> commits = new ArrayList<>();
  public final List<Optional<RemoteLogin>> logins = new ArrayList<>();

  @Override
  public boolean exists(ProductKey product) {
    return hosted.containsKey(product.toString());
  }

  @Override
  public void create(ProductKey product) {
    hosted.putIfAbsent(product.toString(), List.of());
  }

  @Override
  public URI cloneAddress(ProductKey product) {
    return URI.create("https://portal.example.org/git/" + product + ".git");
  }

  @Override
  public Optional<String> tip(ProductKey product, String branch) {
    return branch.equals(MAIN) && !hosted.getOrDefault(product.toString(), List.of()).isEmpty()
        ? Optional.of("c0ffee")
        : Optional.empty();
  }

  @Override
  public List<TreeFile> files(ProductKey product, String commit) {
    return hosted.getOrDefault(product.toString(), List.of());
  }

  @Override
  public String commit(ProductKey product, CommitOrder change, List<TreeFile> files) {
    commits.add(change);
    hosted.put(product.toString(), files);
    return "c0ffee";
  }

  @Override
  public RemoteTree fetch(URI repository, String ref, Optional<RemoteLogin> login)
      throws IOException {
    logins.add(login);
    List<TreeFile> files = foreign.get(repository + "@" + ref);
    if (files == null) {
      throw new IOException("The portal may not read from " + repository + "@" + ref);
    }
    return new RemoteTree("0".repeat(40), files);
  }

  @Override
  public String push(RemotePush push, List<TreeFile> files) {
    pushes.add(push);
    foreign.put(push.repository() + "@" + push.branch(), files);
    return "f".repeat(40);
  }
}
