package io.meshport.scaffolder.adapter.action.fetch;

import io.meshport.catalog.ProductCatalog;
import io.meshport.catalog.ProductKey;
import io.meshport.platform.config.PublicAddress;
import io.meshport.platform.git.RemoteRepositories;
import io.meshport.platform.git.RemoteRepositories.RemoteLogin;
import io.meshport.platform.git.TreeFile;
import io.meshport.repository.RepositoryHost;
import io.meshport.scaffolder.ActionCall;
import io.meshport.scaffolder.ActionFailure;
import io.meshport.scaffolder.adapter.action.Refusals;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Where {@code fetch:*} takes files from: beside the template, a repository that the portal hosts,
 * or one on a host that the platform team allows.
 */
@Singleton
public class FileSource {
  // What hosts take as the user when the password is a token.
  private static final String TOKEN_USER = "oauth2";

  private final RemoteRepositories remote;
  private final RepositoryHost host;
  private final ProductCatalog catalog;
  private final PublicAddress portal;

  @Inject
  public FileSource(
      RemoteRepositories remote,
      RepositoryHost host,
      ProductCatalog catalog,
      PublicAddress portal) {
    this.remote = remote;
    this.host = host;
    this.catalog = catalog;
    this.portal = portal;
  }

  /**
   * All files below a folder, by paths relative to it.
   *
   * @param url path beside the template, or an address within a repository
   * @throws ActionFailure when there is nothing, or the portal may not look there
   */
  public List<TreeFile> folder(ActionCall call, String url, Optional<String> token)
      throws IOException {
    if (!RepositoryAddress.isAbsolute(url)) {
      return call.template().files().folder(url).files();
    }
    RepositoryAddress address = RepositoryAddress.of(url);
    String prefix = address.path().isEmpty() ? "" : address.path() + "/";
    List<TreeFile> files =
        all(call, address, token).stream()
            .filter(file -> file.path().startsWith(prefix))
            .map(
                file ->
                    new TreeFile(
                        file.path().substring(prefix.length()), file.content(), file.executable()))
            .toList();
    if (files.isEmpty()) {
      throw new ActionFailure("There are no files at " + url);
    }
    return files;
  }

  /**
   * One file.
   *
   * @throws ActionFailure when there is none, or the portal may not look there
   */
  public TreeFile file(ActionCall call, String url, Optional<String> token) throws IOException {
    Optional<TreeFile> found;
    if (RepositoryAddress.isAbsolute(url)) {
      RepositoryAddress address = RepositoryAddress.of(url);
      found =
          all(call, address, token).stream()
              .filter(file -> file.path().equals(address.path()))
              .findFirst();
    } else {
      found =
          call.template().files().file(url).map(content -> new TreeFile(name(url), content, false));
    }
    return found.orElseThrow(() -> new ActionFailure("There is no file at " + url));
  }

  private static String name(String url) {
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private List<TreeFile> all(ActionCall call, RepositoryAddress address, Optional<String> token)
      throws IOException {
    String own = portal.base() + "/git/";
    String repository = address.repository().toString();
    if (!repository.startsWith(own)) {
      return remote
          .fetch(
              address.repository(),
              address.ref(),
              token.map(password -> new RemoteLogin(TOKEN_USER, password)))
          .files();
    }
    String path = repository.substring(own.length()).replaceFirst("\\.git$", "");
    return hosted(call, path, address.ref().isEmpty() ? RepositoryHost.MAIN : address.ref());
  }

  private List<TreeFile> hosted(ActionCall call, String path, String branch) throws IOException {
    ProductKey product = Refusals.told(() -> ProductKey.parse(path));
    // A repository is pushed before its product is registered; then only the domain knows of it.
    if (!call.caller().isMember(product.domain())) {
      Refusals.told(() -> catalog.getVisible(product, call.caller()));
    }
    Optional<String> tip = host.exists(product) ? host.tip(product, branch) : Optional.empty();
    if (tip.isEmpty()) {
      throw new ActionFailure(
          "The portal hosts no branch '" + branch + "' of a repository of '" + product + "'");
    }
    return host.files(product, tip.get());
  }
}
