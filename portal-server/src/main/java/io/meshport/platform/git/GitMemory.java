package io.meshport.platform.git;

import io.meshport.platform.git.Reasons.Refused;
import io.meshport.platform.git.RemoteRepositories.RemoteLogin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Proxy;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jgit.errors.NoRemoteRepositoryException;
import org.eclipse.jgit.errors.TransportException;
import org.eclipse.jgit.internal.storage.dfs.DfsReader;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.EmptyProgressMonitor;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * One commit of a foreign repository with its files, in memory. Nothing of it ever becomes a file
 * here: no link is followed, no hook is run, no submodule is fetched, and nothing is left behind.
 */
public final class GitMemory implements AutoCloseable {
  private static final String TRACKED = "refs/meshport/tracked";

  private final Repository repository;
  private final Transport transport;
  private final Conversation conversation;

  /**
   * Opens the way to a repository.
   *
   * @param address http or https address of it
   * @param login who the portal says it is; else the credentials set for the host
   */
  public GitMemory(Conversation conversation, URI address, Optional<RemoteLogin> login)
      throws IOException {
    this.conversation = conversation;
    this.repository = new Shallow();
    TransportHttp http = open(conversation, repository, address);
    login
        .or(conversation::credentials)
        .ifPresent(own -> http.setPreemptiveBasicAuthentication(own.user(), own.password()));
    this.transport = http;
  }

  /**
   * Opens the way to a repository over ssh.
   *
   * @param sessions what opens sessions to hosts
   * @param address ssh address of it
   * @param patience how long the host may be silent
   */
  GitMemory(Conversation conversation, SshSessionFactory sessions, URI address, Duration patience)
      throws IOException {
    this.conversation = conversation;
    this.repository = new Shallow();
    try {
      this.transport = Transport.open(repository, new URIish(address.toString()));
    } catch (URISyntaxException notAnAddress) {
      throw new Refused("The address of the repository is none");
    }
    transport.setTagOpt(TagOpt.NO_TAGS);
    transport.setDepth(1);
    transport.setTimeout(Math.max(1, (int) patience.toSeconds()));
    ((SshTransport) transport).setSshSessionFactory(sessions);
  }

  private static TransportHttp open(Conversation conversation, Repository repository, URI address)
      throws IOException {
    try {
      Transport transport = Transport.open(repository, new URIish(address.toString()));
      if (transport instanceof TransportHttp http) {
        http.setHttpConnectionFactory(new Connections(conversation));
        http.setTagOpt(TagOpt.NO_TAGS);
        http.setDepth(1);
        return http;
      }
      transport.close();
      throw new Refused("Only repositories behind https are read");
    } catch (URISyntaxException notAnAddress) {
      throw new Refused("The address of the repository is none");
    }
  }

  /** The commit or tag at the tip of a reference, without fetching it; none when there is none. */
  public @Nullable ObjectId tip(String ref) throws IOException {
    return tips(ref).get(ref);
  }

  /** What those of the references lead to that are there, by their full names. */
  public Map<String, ObjectId> tips(String... refs) throws IOException {
    List<RefSpec> wanted = Arrays.stream(refs).map(RefSpec::new).toList();
    try (FetchConnection connection = transport.openFetch(wanted, new String[0])) {
      Map<String, ObjectId> tips = new HashMap<>();
      for (String ref : refs) {
        Ref found = connection.getRef(ref);
        if (found != null && found.getObjectId() != null) {
          tips.put(ref, found.getObjectId());
        }
      }
      return tips;
    } catch (NoRemoteRepositoryException missing) {
      throw new Refused("There is no such repository, or the portal may not see it");
    } catch (TransportException failure) {
      throw told(failure);
    }
  }

  /**
   * Fetches a commit with its files and without its history.
   *
   * @param source full name of a reference, or id of a commit
   * @param largest size in bytes beyond which a file is not sent, by hosts that can leave it out
   */
  public ObjectId fetch(String source, int largest) throws IOException {
    try {
      fetch(source, FilterSpec.fromFilterLine("blob:limit=" + (largest + 1L)));
    } catch (TransportException failure) {
      // Not every host can leave out what is too large anyway; the others send it.
      if (!String.valueOf(failure.getMessage()).contains("filter requires server")) {
        throw failure;
      }
      fetch(source, FilterSpec.NO_FILTER);
    }
    if (GitNames.isCommit(source)) {
      // JGit gives a name to what came by a name only.
      return ObjectId.fromString(source);
    }
    Ref tracked = repository.exactRef(TRACKED);
    if (tracked == null) {
      throw new Refused("The repository does not give out '" + source + "'");
    }
    return tracked.getObjectId();
  }

  private void fetch(String source, FilterSpec filter) throws IOException {
    transport.setFilterSpec(filter);
    transport.fetch(new Patience(), List.of(new RefSpec("+" + source + ":" + TRACKED)));
  }

  // JGit's sentence is about protocols; people of a domain need to know whom to ask.
  private static IOException told(TransportException failure) {
    String message = String.valueOf(failure.getMessage());
    return message.contains("not authorized") || message.contains("Authentication is required")
        ? new Refused("The repository does not let the portal in; it needs other credentials")
        : failure;
  }

  /** What was fetched, and where commits are made before they are pushed. */
  public Repository repository() {
    return repository;
  }

  /** The way to the host. */
  public Transport transport() {
    return transport;
  }

  /** Stops long work on what was fetched when the time of the conversation is over. */
  public EmptyProgressMonitor monitor() {
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
