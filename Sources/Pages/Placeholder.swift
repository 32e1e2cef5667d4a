internal import Words
