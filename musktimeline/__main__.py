"""`python -m musktimeline` is `timeline`."""

from musktimeline.cli import main

if __name__ == "__main__":
    main()
