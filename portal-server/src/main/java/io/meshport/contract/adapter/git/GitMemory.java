package io.meshport.contract.adapter.git;

import io.meshport.contract.adapter.git.Reasons.Refused;
import io.meshport.contract.model.document.Limits;
import io.meshport.contract.model.git.SourceAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.internal.storage.dfs.DfsReader;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * The tip of one branch of a foreign repository, in memory. Nothing of it ever becomes a file here:
 * no link is followed, no hook is run, no submodule is fetched, and nothing is left behind.
 */
final class GitMemory implements AutoCloseable {
  private static final String TRACKED = "refs/meshport/tracked";

  private final Repository repository;
  private final TransportHttp transport;
  private final String branch;
  private final Conversation conversation;

  GitMemory(Conversation conversation, SourceAddress address) throws IOException {
    this.conversation = conversation;
    this.branch = Constants.R_HEADS + Objects.requireNonNull(address.branch());
    this.repository = new Shallow();
    this.transport = open(conversation, repository, address);
  }

  private static TransportHttp open(
      Conversation conversation, Repository repository, SourceAddress address) throws IOException {
    try {
      Transport transport = Transport.open(repository, new URIish(address.repository()));
      if (transport instanceof TransportHttp http) {
        http.setHttpConnectionFactory(new Connections(conversation));
        http.setTagOpt(TagOpt.NO_TAGS);
        http.setDepth(1);
        conversation
            .credentials()
            .ifPresent(own -> http.setPreemptiveBasicAuthentication(own.user(), own.password()));
        return http;
      }
      transport.close();
      throw new Refused("Only repositories behind https are read");
    } catch (URISyntaxException notAnAddress) {
      throw new Refused("The address of the repository is none");
    }
  }

  /** The commit at the tip of the branch, without fetching it; none when there is no branch. */
  @Nullable ObjectId tip() throws IOException {
    try (FetchConnection connection =
        transport.openFetch(List.of(new RefSpec(branch)), new String[0])) {
      Ref found = connection.getRef(branch);
      return found == null ? null : found.getObjectId();
    } catch (NoRemoteRepositoryException missing) {
      throw new Refused("There is no such repository, or the portal may not see it");
    } catch (TransportException failure) {
      throw told(failure);
    }
  }

  /** Fetches the tip of the branch with its files and without its history. */
  ObjectId fetch() throws IOException {
    try {
      fetch(FilterSpec.fromFilterLine("blob:limit=" + (Limits.BYTES + 1)));
    } catch (TransportException failure) {
      // Not every host can leave out what is too large anyway; the others send it.
      if (!String.valueOf(failure.getMessage()).contains("filter requires server")) {
        throw failure;
      }
      fetch(FilterSpec.NO_FILTER);
    }
    return Objects.requireNonNull(repository.exactRef(TRACKED)).getObjectId();
  }

  private void fetch(FilterSpec filter) throws IOException {
    transport.setFilterSpec(filter);
    transport.fetch(new Patience(), List.of(new RefSpec("+" + branch + ":" + TRACKED)));
  }

  // JGit's sentence is about protocols; people of a domain need to know whom to ask.
  private static IOException told(TransportException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("not authorized") || message.contains("Authentication is required")
        ? new Refused("The repository does not let the portal in; it needs other credentials")
        : failure;
  }

  Repository repository() {
    return repository;
  }

  TransportHttp transport() {
    return transport;
  }

  /** Stops long work on what was fetched when the time of the conversation is over. */
  EmptyProgressMonitor monitor() {
    return new Patience();
  }

  @Override
  public void close() {
    transport.close();
    repository.close();
  }

  private final class Patience extends EmptyProgressMonitor {
    @Override
    public boolean isCancelled() {
      return conversation.isOver();
    }
  }

  // JGit's repository in memory keeps where history was cut off, but its readers do not tell.
  private static final class Shallow extends InMemoryRepository {
    Shallow() {
      super(new DfsRepositoryDescription("source"));
    }

    @Override
    public ObjectReader newObjectReader() {
      MemObjDatabase objects = getObjectDatabase();
      return new DfsReader(objects) {
        @Override
        public Set<ObjectId> getShallowCommits() {
          try {
            return objects.getShallowCommits();
          } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can always be read", impossible);
          }
        }
      };
    }
  }

  private record Connections(Conversation conversation) implements HttpConnectionFactory {
    @Override
    public HttpConnection create(URL url) {
      return new GitHttpConnection(conversation, url);
    }

    @Override
    public HttpConnection create(URL url, Proxy proxy) {
      return create(url);
    }
  }
}
