package vn.mangnon.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;

/** A port that one part will listen on, and the variable that moves it. */
record Port(String part, int number, String variable) {

    static void requireAllFree(List<Port> ports) {
        var seen = new HashMap<Integer, Port>();
        for (var port : ports) {
            var other = seen.putIfAbsent(port.number, port);
            if (other != null) {
                throw new CannotStart("Port " + port.number + " is wanted twice, by " + other.part + " ("
                        + other.variable + ") and by " + port.part + " (" + port.variable + "): change one of them.");
            }
        }
        ports.forEach(Port::requireFree);
    }

    private void requireFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(Settings.HOST), number));
        } catch (IOException taken) {
            throw new CannotStart("Port " + number + ", meant for " + part
                    + ", is taken by another program: free it, or choose another, " + "for example " + variable + "="
                    + suggestion() + " ./run");
        }
    }

    private int suggestion() {
        try (var any = new ServerSocket(0, 1, InetAddress.getByName(Settings.HOST))) {
            return any.getLocalPort();
        } catch (IOException e) {
            return number + 1000;
        }
    }
}
