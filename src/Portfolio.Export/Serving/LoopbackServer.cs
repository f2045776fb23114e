using System.Net;
using System.Net.Sockets;
using Portfolio.Sources.Diagnostics;

namespace Portfolio.Export.Serving;

/// <summary>What answers the requests that pass the guard.</summary>
internal interface IAnswers
{
    /// <summary>The answer; null when it was written to the connection, which is done with then.</summary>
    /// <param name="name">What follows the token in the path.</param>
    Answer? To(RequestHead request, string name, ReadOnlyMemory<byte> body, Connection connection);
}

/// <summary>An open connection.</summary>
/// <param name="Stream">To be written to.</param>
internal sealed record Connection(Socket Socket, Stream Stream)
{
    /// <summary>Whether the other side has gone; it has nothing more to say once it has asked.</summary>
    public bool IsGone => Socket.Poll(0, SelectMode.SelectRead);
}

/// <summary>
/// A server for one person: it listens on the loopback device alone, and has a thread for each connection, of which there are few.
/// </summary>
internal sealed class LoopbackServer : IDisposable
{
    /// <summary>Connections at once; a browser opens six. Others wait until one ends.</summary>
    private const int MostConnections = 32;

    /// <summary>Milliseconds that the other side may take for its request, or for a piece of the answer.</summary>
    private const int Patience = 10_000;

    private readonly List<Socket> listeners = [];
    private readonly SemaphoreSlim free = new(MostConnections);
    private readonly CancellationTokenSource stop = new();
    private readonly RequestGuard guard;

    /// <param name="port">0 for any that is free.</param>
    /// <exception cref="SocketException">The port is taken.</exception>
    public LoopbackServer(int port, string token)
    {
        Listen(IPAddress.Loopback, port);
        Port = ((IPEndPoint)listeners[0].LocalEndPoint!).Port;
        try
        {
            Listen(IPAddress.IPv6Loopback, Port);
        }
        catch (SocketException)
        {
            // A machine without IPv6, or with another program at that port of it: the printed address is the other one.
        }

        guard = new(Port, token);
    }

    public int Port { get; }

    /// <summary>Answers until it is disposed.</summary>
    public void Start(IAnswers answers)
    {
        foreach (var listener in listeners)
            new Thread(() => Accept(listener, answers)) { IsBackground = true, Name = "serve: accept" }.Start();
    }

    public void Dispose()
    {
        stop.Cancel();
        foreach (var listener in listeners)
            listener.Dispose();
    }

    private void Listen(IPAddress address, int port)
    {
        var listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            if (OperatingSystem.IsWindows())
                listener.ExclusiveAddressUse = true;
            listener.Bind(new IPEndPoint(address, port));
            listener.Listen();
            listeners.Add(listener);
        }
        catch (SocketException)
        {
            listener.Dispose();
            throw;
        }
    }

    private void Accept(Socket listener, IAnswers answers)
    {
        while (true)
        {
            try
            {
                free.Wait(stop.Token);
                var socket = listener.Accept();
                new Thread(() => Serve(socket, answers)) { IsBackground = true, Name = "serve: connection" }.Start();
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
            catch (SocketException)
            {
                free.Release();
                if (stop.IsCancellationRequested)
                    return;
                // The connection ended before it was taken, or there is no room for another: not to be asked again at once.
                Thread.Sleep(50);
            }
        }
    }

    private void Serve(Socket socket, IAnswers answers)
    {
        // A request that trickles in byte by byte must not hold a thread for ever.
        using var overdue = new Timer(_ => socket.Dispose(), null, Patience, Timeout.Infinite);
        try
        {
            socket.NoDelay = true;
            socket.ReceiveTimeout = Patience;
            socket.SendTimeout = Patience;
            using var stream = new NetworkStream(socket);
            Answer(new(socket, stream), new BufferedStream(stream), answers, overdue);
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // The other side has gone.
        }
        catch (Exception) when (!InternalErrors.AreShown)
        {
            // A bug ends its own answer, not the program.
        }
        finally
        {
            socket.Dispose();
            free.Release();
        }
    }

    private void Answer(Connection connection, BufferedStream received, IAnswers answers, Timer overdue)
    {
        var refusal = 400;
        if (RequestHead.Read(received) is { } request)
        {
            refusal = guard.Check(request, out var name);
            if (refusal == 0 && request.BodyLength < 0)
                refusal = 413;
            if (refusal == 0)
            {
                var body = new byte[request.BodyLength];
                received.ReadExactly(body);
                overdue.Change(Timeout.Infinite, Timeout.Infinite);
                answers.To(request, name, body, connection)?.Write(connection.Stream);
                return;
            }
        }

        // What was sent and not read would make the system take back the answer.
        Serving.Answer.Refused(refusal).Write(connection.Stream);
        connection.Socket.Shutdown(SocketShutdown.Send);
        var rest = new byte[RequestHead.MostBytes];
        for (var reads = 0; reads < 16 && received.Read(rest) > 0; reads++) { }
    }
}
