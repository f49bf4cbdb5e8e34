"""What the use cases need from the outside, said as protocols without any technology."""
