"""An eye that is not ours: places of twelve descriptions, drawn and read by a renderer of somebody else.

    make judge-of-pictures                                  # as .ci/run does
    .venv/bin/python -m judges.outside_eye --keep FOLDER    # larger pictures, to look at

Our own picture is made of the same scene as the place, so it cannot show what the place gets wrong. The renderer
(roblox-headless-renderer) reads the place that Rojo builds of our project, draws it in Chromium, and knows what
moderation dislikes in scripts. It asks for Python 3.12 and runs on 3.11, so it is installed without its dependencies
(`renderer.txt`), beside them (`needs.txt`), in an environment of its own. It judges, and is no part of the product.
"""
