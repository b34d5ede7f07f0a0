# expect: threw
import socket
def main(input):
    return socket.socket()
