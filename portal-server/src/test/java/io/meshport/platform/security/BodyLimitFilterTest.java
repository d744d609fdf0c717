package io.meshport.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.meshport.platform.problem.ProblemType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyLimitFilterTest {
  private static final int UNANNOUNCED = -1;

  @ParameterizedTest
  @CsvSource({"plain, 1048576", "large, 8388608"})
  void theRouteSaysHowMuchItTakes(String route, int most) throws Exception {
    assertThat(read(route, most, most)).isEqualTo(most);
    assertThat(read(route, most, UNANNOUNCED)).isEqualTo(most);
  }

  @ParameterizedTest
  @CsvSource({"plain, 1048577", "large, 8388609"})
  void aBodyThatAnnouncesMoreIsRefused(String route, int bytes) {
    assertThatThrownBy(() -> limited(route, InputStream.nullInputStream(), bytes))
        .hasFieldOrPropertyWithValue("type", ProblemType.BODY_TOO_LARGE)
        .hasMessageContaining(String.valueOf(bytes - 1));
  }

  @ParameterizedTest
  @CsvSource({"plain, 1048577", "large, 8388609"})
  void aBodyThatAnnouncesNothingIsRefusedWhereTheLimitEnds(String route, int bytes) {
    assertThatThrownBy(() -> read(route, bytes, UNANNOUNCED))
        .hasFieldOrPropertyWithValue("type", ProblemType.BODY_TOO_LARGE);
  }

  @Test
  void singleBytesCountToo() throws Exception {
    InputStream body =
        limited("plain", new ByteArrayInputStream(new byte[(1 << 20) + 1]), UNANNOUNCED);
    assertThat(body.readNBytes(1 << 20)).hasSize(1 << 20);

    assertThatThrownBy(body::read).hasFieldOrPropertyWithValue("type", ProblemType.BODY_TOO_LARGE);
  }

  private static int read(String route, int bytes, int announced) throws Exception {
    InputStream sent = new ByteArrayInputStream(new byte[bytes]);
    return limited(route, sent, announced).readAllBytes().length;
  }

  private static InputStream limited(String route, InputStream sent, int announced)
      throws NoSuchMethodException {
    Method method = Routes.class.getDeclaredMethod(route);
    Request request = new Request(sent, announced);
    new BodyLimitFilter(fake(ResourceInfo.class, (proxy, asked, arguments) -> method))
        .filter(fake(ContainerRequestContext.class, request));
    return request.body;
  }

  private static <T> T fake(Class<T> type, InvocationHandler answers) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answers));
  }

  /** A request of which only the body is asked. */
  private static final class Request implements InvocationHandler {
    private final int announced;
    private InputStream body;

    Request(InputStream body, int announced) {
      this.body = body;
      this.announced = announced;
    }

    @Override
    public Object invoke(Object proxy, Method asked, Object[] arguments) {
      if (asked.getName().equals("setEntityStream")) {
        body = (InputStream) arguments[0];
      }
      return switch (asked.getName()) {
        case "getLength" -> announced;
        case "hasEntity" -> true;
        default -> body;
      };
    }
  }

  /** Two routes, of which one takes large bodies. */
  interface Routes {
    void plain();

    @LargeBody
    void large();
  }
}
